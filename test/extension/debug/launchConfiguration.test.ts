import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { withAbsolutePaths } from '../../../src/extension/debug/launchConfiguration.ts';

const folder = resolve('/work/shop');

describe('the paths of a launch configuration', () => {
  it('are relative to the workspace folder', () => {
    assert.deepEqual(
      withAbsolutePaths({ template: 'api/template.yaml', event: 'events/a.json', envFile: '.env' }, folder),
      {
        template: join(folder, 'api', 'template.yaml'),
        event: join(folder, 'events', 'a.json'),
        envFile: join(folder, '.env'),
      },
    );
  });

  it('stay as they are when they are absolute', () => {
    const template = join(folder, 'template.yaml');
    assert.deepEqual(withAbsolutePaths({ template }, resolve('/elsewhere')), { template });
  });

  it('an event that is no text is no path', () => {
    assert.deepEqual(withAbsolutePaths({ event: { a: 1 } }, folder), { event: { a: 1 } });
  });

  it('an executable without a slash is looked up on PATH', () => {
    assert.deepEqual(withAbsolutePaths({ runtimeExecutable: 'node' }, folder), { runtimeExecutable: 'node' });
    assert.deepEqual(withAbsolutePaths({ runtimeExecutable: './node' }, folder), {
      runtimeExecutable: join(folder, 'node'),
    });
  });
});
