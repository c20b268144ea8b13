import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../../support/emulator.ts';

/** A runtime of its own in a few lines: answers each event with what the environment says. */
const bootstrap = (answer: string): string => `#!${process.execPath}
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
(async () => {
  for (;;) {
    const next = await fetch(base + 'next');
    const event = await next.json();
    const id = next.headers.get('lambda-runtime-aws-request-id');
    await fetch(base + id + '/response', { method: 'POST', body: JSON.stringify(${answer}) });
  }
})();
`;

describe('A function with a runtime of its own', () => {
  const test = startEmulator();

  before(function () {
    // A script stands for the executable.
    if (process.platform === 'win32') this.skip();
  });

  function functionOf(files: Readonly<Record<string, string>>): FunctionConfiguration {
    const configuration = test().functionOf(files, { runtime: 'provided.al2023', handler: 'my.handler' });
    if ('bootstrap' in files) chmodSync(join(configuration.taskRoot, 'bootstrap'), 0o755);
    return configuration;
  }

  it('is run by its bootstrap', async () => {
    const { payload } = await test().run(
      functionOf({ bootstrap: bootstrap('[event, process.env._HANDLER]') }),
      7,
    );
    assert.deepEqual(payload, [7, 'my.handler']);
  });

  it('is run by the bootstrap of a layer', async () => {
    const layer = functionOf({ bootstrap: bootstrap('"layer"') }).taskRoot;
    const { payload } = await test().run({ ...functionOf({}), layers: [layer] });
    assert.equal(payload, 'layer');
  });

  it('has none of the variables that Lambda’s own runtimes have', async () => {
    const answer = '["AWS_EXECUTION_ENV", "PWD", "SHLVL"].filter((name) => name in process.env)';
    assert.deepEqual((await test().run(functionOf({ bootstrap: bootstrap(answer) }))).payload, []);
  });

  it('fails without a bootstrap', async () => {
    const { payload, report, log } = await test().run(functionOf({}));
    assert.deepEqual(payload, {
      errorType: 'Runtime.InvalidEntrypoint',
      errorMessage: `RequestId: ${report.requestId} Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]`,
    });
    assert.match(log.at(-1) ?? '', /\tStatus: error\tError Type: Runtime\.InvalidEntrypoint\t$/);
  });

  it('fails with a bootstrap that may not be executed', async () => {
    const configuration = functionOf({ bootstrap: bootstrap('1') });
    const path = join(configuration.taskRoot, 'bootstrap');
    chmodSync(path, 0o644);
    const { errorMessage } = (await test().run(configuration)).payload as Record<string, string>;
    assert.match(errorMessage ?? '', /Error: fork\/exec .*bootstrap: permission denied$/);
  });
});
