import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';

describe('What an execution environment has', () => {
  const test = startEmulator();

  const handler = (code: string): Readonly<Record<string, string>> => ({
    'index.js': `const { spawnSync } = require('node:child_process');
      const { writeFileSync } = require('node:fs');
      const os = require('node:os');
      exports.handler = async (event) => { ${code} };`,
  });

  const run = async (code: string, changes: Partial<FunctionConfiguration> = {}): Promise<Ran> =>
    await test().run(test().functionOf(handler(code), changes), 'bad');

  const killed = ({ payload }: Ran): unknown => (payload as Record<string, unknown>)['errorMessage'];

  describe('of memory', () => {
    before(function () {
      // Elsewhere it is looked at too seldom.
      if (process.platform !== 'linux') this.skip();
    });

    const filled = 'const all = []; while (all.length < 40) all.push(Buffer.alloc(10e6, 1));';

    it('ends the process that takes more, and the next event finds a new one', async () => {
      const { functionOf, run: invoke } = test();
      const code = `if (event === 'bad') { ${filled} setInterval(() => all, 1e6); await new Promise(() => {}); } return 1;`;
      const configuration = functionOf(handler(code));
      const bad = await invoke(configuration, 'bad');
      const { requestId } = bad.report;
      assert.deepEqual(bad.payload, {
        errorType: 'Runtime.ExitError',
        errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`,
      });
      assert.match(bad.log.at(-1) ?? '', /Max Memory Used: 128 MB\t.*Error Type: Runtime\.OutOfMemory\t$/);
      assert.equal((await invoke(configuration)).payload, 1);
    });

    it('is enforced before an answer', async () => {
      const ran = await run(`${filled} return all.length;`);
      assert.match(String(killed(ran)), /signal: killed$/);
    });

    it('is shared with the processes it starts', async () => {
      const child = `${filled} setInterval(() => all, 1e6);`;
      const ran = await run(`spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}]); return 1;`);
      assert.match(String(killed(ran)), /signal: killed$/);
    });

    it('is enough for what fits', async () => {
      assert.equal((await run(`${filled} return all.length;`, { memorySizeMb: 1024 })).payload, 40);
    });
  });

  describe('of temporary files', () => {
    it('is a folder of its own, that stays while it is warm and goes with it', async () => {
      const { emulator, functionOf, run: invoke } = test();
      const code =
        'const file = os.tmpdir() + "/x"; const was = require("node:fs").existsSync(file); writeFileSync(file, ""); return [was, file];';
      const configuration = functionOf(handler(code));
      const [before, file] = (await invoke(configuration)).payload as [boolean, string];
      const [after, same] = (await invoke(configuration)).payload as [boolean, string];
      assert.deepEqual([before, after, file], [false, true, same]);
      emulator.markStale(() => true);
      await emulator.dispose();
      assert.equal(existsSync(file), false);
    });

    it('is counted, and an environment with more than there is at AWS is replaced', async () => {
      const { functionOf, run: invoke, lines } = test();
      const configuration = functionOf(handler('writeFileSync(os.tmpdir() + "/x", Buffer.alloc(3e6));'), {
        ephemeralStorageMb: 2,
      });
      await invoke(configuration);
      const said = 'No space left on device: the files in /tmp are 3 MB, its size is 2 MB';
      while (!lines.some(({ text }) => text === said)) await new Promise((resolve) => setImmediate(resolve));
      assert.ok((await invoke(configuration)).report.initDurationMs);
    });

    it('is counted meanwhile too', async () => {
      const code =
        'writeFileSync(os.tmpdir() + "/x", Buffer.alloc(3e6)); await new Promise(() => setInterval(() => 1, 1e6));';
      const { payload, report } = await run(code, { ephemeralStorageMb: 2 });
      const { requestId } = report;
      assert.deepEqual(payload, {
        errorType: 'Runtime.ExitError',
        errorMessage: `RequestId: ${requestId} Error: No space left on device: the files in /tmp are 3 MB, its size is 2 MB`,
      });
    });
  });

  it('are at most four kilobytes of environment variables', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf(handler('return 1;'), { environment: { BIG: 'x'.repeat(4096) } }));
    await assert.rejects(emulator.invoke('hello', { payload: Buffer.from('{}') }).result, {
      code: 'environment-too-large',
      message: /exceeded the 4KB limit\. String measured: {"BIG":"x+"}$/,
    });
  });

  it('are variables of AWS that it may set itself, with folders where they lie here', async () => {
    const environment = { TZ: 'Europe/Berlin', NODE_PATH: '/var/task/lib:/other', AWS_REGION: 'no' };
    const { payload, report } = await run(
      'return [process.env.TZ, process.env.NODE_PATH, process.env.AWS_REGION];',
      {
        environment,
      },
    );
    const [timeZone, nodePath, region] = payload as string[];
    assert.deepEqual([timeZone, region, report.status], ['Europe/Berlin', 'eu-central-1', 'success']);
    assert.match(nodePath ?? '', /[\\/]files-\w+[\\/]lib[:;][\\/]other$/);
  });
});
