import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../support/emulator.ts';
import { pythonOf } from '../support/python.ts';

describe('The descriptor for framed log records', () => {
  const test = startEmulator();

  before(function () {
    // Windows passes no further descriptors on.
    if (process.platform === 'win32') this.skip();
  });

  const messages = (lines: readonly { readonly origin: string; readonly text: string }[]): string[] =>
    lines.filter(({ origin }) => origin === 'function').map(({ text }) => text.split('\t').at(-1) ?? '');

  it('keeps the lines and carriage returns of what a Node.js function logs together', async () => {
    const { run, functionOf, lines } = test();
    await run(
      functionOf({ 'index.js': 'exports.handler = async () => console.log("one\\ntwo\\rthree\\n");' }),
    );
    assert.deepEqual(messages(lines), ['one\ntwo\rthree']);
  });

  it('is seen by no function', async () => {
    const { run, functionOf } = test();
    const code = 'exports.handler = async () => process.env._LAMBDA_TELEMETRY_LOG_FD ?? "unset";';
    assert.equal((await run(functionOf({ 'index.js': code }))).payload, 'unset');
  });

  it('gives way to standard output where a function prints there too', async () => {
    const { run, functionOf, lines } = test();
    const code = `exports.handler = async () => {
      for (let i = 0; i < 50; i++) { process.stdout.write("written " + i + "\\n"); console.log("logged " + i); }
    };`;
    await run(functionOf({ 'index.js': code }));
    const numbers = Array.from({ length: 50 }, (_, index) => [`written ${index}`, `logged ${index}`]).flat();
    assert.deepEqual(messages(lines), numbers);
  });

  it('takes more than a pipe holds', async () => {
    const { run, functionOf, lines } = test();
    const code =
      'exports.handler = async () => { for (let i = 0; i < 20; i++) console.log("x".repeat(1e5)); };';
    await run(functionOf({ 'index.js': code }));
    assert.deepEqual(
      messages(lines).map(({ length }) => length),
      Array<number>(20).fill(100_000),
    );
  });

  it('is open to other runtime interface clients', async () => {
    const { run, functionOf, lines } = test();
    const wrapper = `#!/bin/sh
printf '\\245\\132\\000\\017\\000\\000\\000\\007\\000\\000\\000\\000\\000\\000\\000\\000one\\ntwo' >&"$_LAMBDA_TELEMETRY_LOG_FD"
exec "$@"
`;
    const files = { 'index.js': 'exports.handler = async () => 1;', wrapper };
    const environment = { AWS_LAMBDA_EXEC_WRAPPER: '/var/task/wrapper' };
    const configuration = functionOf(files, { environment });
    chmodSync(join(configuration.taskRoot, 'wrapper'), 0o755);
    assert.equal((await run(configuration)).payload, 1);
    assert.deepEqual(messages(lines), ['one\ntwo']);
  });

  it('may be closed by a wrapper', async () => {
    const { run, functionOf, lines } = test();
    const wrapper = '#!/bin/sh\nexec "$@" 3>&-\n';
    const files = { 'index.js': 'exports.handler = async () => console.log("one\\ntwo");', wrapper };
    const environment = { AWS_LAMBDA_EXEC_WRAPPER: '/var/task/wrapper' };
    const configuration = functionOf(files, { environment });
    chmodSync(join(configuration.taskRoot, 'wrapper'), 0o755);
    await run(configuration);
    assert.deepEqual(messages(lines), ['one\ntwo']);
  });

  describe('of a Python function', () => {
    let python: Awaited<ReturnType<typeof pythonOf>>;

    const logs = async (body: string): Promise<string[]> => {
      const { run, functionOf, lines } = test();
      const code = `import logging, os\n\ndef handler(event, context):\n    logger = logging.getLogger()\n    ${body}\n`;
      await run(functionOf({ 'index.py': code }, python));
      return messages(lines);
    };

    before(async function () {
      python = await pythonOf(this);
    });

    it('keeps the lines of a record together', async () => {
      assert.deepEqual(await logs('logger.error("one\\ntwo\\rthree")'), ['one\ntwo\rthree']);
    });

    it('gives way to standard output where the function prints too', async () => {
      assert.deepEqual(await logs('print("printed"); logger.error("one\\ntwo"); print("again")'), [
        'printed',
        'one\ntwo',
        'again',
      ]);
    });
  });
});
