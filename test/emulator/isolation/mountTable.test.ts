import assert from 'node:assert/strict';
import { mountTable } from '../../../src/emulator/isolation/mountTable.ts';
import type { IsolatedFolders } from '../../../src/emulator/isolation/mountTable.ts';

describe('The mounts of an environment', () => {
  const tableOf = (changes: Partial<IsolatedFolders> = {}): string[] | undefined =>
    mountTable(
      {
        taskRoot: '/work/code',
        runtimeFolder: '/lib/runtime',
        layers: [],
        needsMachineOpt: false,
        storageMb: 512,
        ...changes,
      },
      { varFolder: '/skeleton/var', emptyFolder: '/skeleton/empty' },
    )?.split('\n');

  const optOf = (changes: Partial<IsolatedFolders>): string | undefined =>
    tableOf(changes)?.find((row) => row.includes(' /opt '));

  it('are the code, the runtime, an empty /opt and a /tmp of its size', () => {
    assert.deepEqual(tableOf(), [
      'lambda-var /var overlay lowerdir=/skeleton/var:/var 0 0',
      '/work/code /var/task none bind,ro,nosuid,nodev 0 0',
      '/lib/runtime /var/runtime none bind,ro,nosuid,nodev 0 0',
      '/skeleton/empty /opt none bind,ro,nosuid,nodev 0 0',
      'lambda-tmp /tmp tmpfs size=512m,mode=1777,nosuid,nodev 0 0',
      '',
    ]);
  });

  it('lay later layers on top', () => {
    const opt = 'lambda-opt /opt overlay lowerdir=/b:/a:/skeleton/empty 0 0';
    assert.equal(optOf({ layers: ['/a', '/b'] }), opt);
  });

  it('keep what runs the function where that lies in /opt', () => {
    assert.equal(optOf({ needsMachineOpt: true }), undefined);
    const opt = 'lambda-opt /opt overlay lowerdir=/a:/opt 0 0';
    assert.equal(optOf({ needsMachineOpt: true, layers: ['/a'] }), opt);
  });

  it('may have spaces in their paths', () => {
    assert.ok(
      tableOf({ taskRoot: '/my code' })?.includes('/my\\040code /var/task none bind,ro,nosuid,nodev 0 0'),
    );
  });

  it('are none where a layer’s path has what parts layers', () => {
    assert.equal(tableOf({ layers: ['/a:b'] }), undefined);
  });
});
