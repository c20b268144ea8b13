import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { RunningCli } from '../../support/cli.ts';
import type { Fault } from '../fault.ts';
import type { Stage } from '../stage.ts';

const fault = 'The disk is full';

/** Asked to, it takes all the room there is, or gives it back. */
const greedy = `
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
const folder = join(tmpdir(), 'room');
export const handler = async (wish) => {
  if (wish === 'give') rmSync(folder, { recursive: true });
  if (wish !== 'take' && wish !== 'take and fail') return 'answered';
  mkdirSync(folder);
  const file = openSync(join(folder, 'bytes'), 'w');
  const codes = [];
  try { for (;;) writeSync(file, Buffer.alloc(4096)); } catch (error) { codes.push(error.code); }
  closeSync(file);
  try { for (let i = 0; ; i++) writeFileSync(join(folder, String(i)), ''); } catch (error) { codes.push(error.code); }
  if (wish === 'take and fail') throw new Error('failed');
  return codes;
};`;

const shared = {
  fault,
  missing: () =>
    spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
      ? undefined
      : 'no small disk without mount namespaces',
};

export const fullDisk: readonly Fault[] = [
  {
    ...shared,
    phase: 'when a function writes to /tmp',
    outcome: 'the function gets ENOSPC and goes on, as it does when there is room again',
    run: async (stage) => {
      const cli = await onSmallDisk(stage);
      assert.deepEqual((await cli.invoke('greedy', 'take')).payload, ['ENOSPC', 'ENOSPC']);
      assert.equal((await cli.invoke('greedy')).payload, 'answered');
      assert.equal((await cli.invoke('greedy', 'give')).payload, 'answered');
    },
  },
  {
    ...shared,
    phase: 'when environments are to be started, again and again',
    outcome: 'their invocations are told so, and the next is answered once there is room',
    run: async (stage) => {
      const cli = await onSmallDisk(stage);
      await cli.invoke('greedy', 'take');
      for (let count = 0; count < 12; count++)
        await assert.rejects(cli.invoke('modest'), { name: 'ServiceException', message: /ENOSPC/ });
      await cli.invoke('greedy', 'give');
      assert.equal((await cli.invoke('modest')).payload, 'answered');
    },
  },
  {
    ...shared,
    phase: 'when an event comes that nobody waits for',
    outcome: 'it is refused rather than taken and lost; the next is delivered once there is room',
    run: async (stage) => {
      const cli = await onSmallDisk(stage);
      await cli.invoke('greedy', 'take');
      await assert.rejects(cli.send('modest', { number: 1 }), {
        name: 'ServiceException',
        message: /ENOSPC/,
      });
      await cli.invoke('greedy', 'give');
      await cli.send('modest', { number: 2 });
      await cli.log.matching(/number 2$/);
      assert.ok(!cli.log.all.some((line) => line.endsWith('number 1')));
    },
  },
  {
    ...shared,
    phase: 'when an event that nobody waits for must be tried again',
    outcome: 'the local Lambda lives on, and the event is kept as it came',
    run: async (stage) => {
      const cli = await onSmallDisk(stage);
      await cli.send('greedy', 'take and fail');
      await cli.log.matching(/REPORT /);
      assert.equal((await cli.invoke('greedy', 'give')).payload, 'answered');
      assert.equal(stage.keptEventsOf(cli).length, 1);
    },
  },
];

/** Both functions, with temporary files and events on a disk of two megabytes. */
async function onSmallDisk(stage: Stage): Promise<RunningCli> {
  const modest = `export const handler = async ({ number }) => { console.log('number ' + number); return 'answered'; };`;
  stage.write({ greedy: { code: greedy }, modest: { code: modest } });
  const mount = 'mount -t tmpfs -o size=2m,nr_inodes=200 none "$0" && mkdir "$0/tmp" "$0/cache" && exec "$@"';
  return stage.start({ command: ['unshare', '-rm', 'sh', '-c', mount, stage.disk, process.execPath] });
}
