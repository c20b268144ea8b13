import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';

describe('AWS_LAMBDA_EXEC_WRAPPER', () => {
  const test = startEmulator();

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  const handler = 'exports.handler = async () => process.env.FROM_WRAPPER;';
  const wrapper = '#!/bin/sh\nexport FROM_WRAPPER=yes\nexec "$@"\n';

  async function run(path: string, mode = 0o755): Promise<Ran> {
    const environment = { AWS_LAMBDA_EXEC_WRAPPER: path };
    const configuration = test().functionOf({ 'index.js': handler, wrapper }, { environment });
    const layer = test().functionOf({ wrapper }).taskRoot;
    for (const folder of [configuration.taskRoot, layer]) chmodSync(join(folder, 'wrapper'), mode);
    return await test().run({ ...configuration, layers: [layer] });
  }

  const messageOf = ({ payload }: Ran): string => (payload as Record<string, string>)['errorMessage'] ?? '';

  it('starts the runtime by a script of the function', async () => {
    assert.equal((await run('/var/task/wrapper')).payload, 'yes');
  });

  it('starts the runtime by a script of a layer', async () => {
    assert.equal((await run('/opt/wrapper')).payload, 'yes');
  });

  it('that is not there ends the runtime as a shell would', async () => {
    assert.match(
      messageOf(await run('/var/task/other')),
      / Error: Runtime exited with error: exit status 127$/,
    );
  });

  it('that may not be executed ends the runtime as a shell would', async () => {
    const ran = await run('/var/task/wrapper', 0o644);
    assert.match(messageOf(ran), / Error: Runtime exited with error: exit status 126$/);
  });
});
