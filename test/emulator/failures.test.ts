import assert from 'node:assert/strict';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';

describe('A function that fails', () => {
  const test = startEmulator();

  /** Handlers misbehave for the event `"bad"` only, so that what comes after can be seen. */
  async function run(
    code: string,
    changes: Partial<FunctionConfiguration> = {},
  ): Promise<[bad: Ran, after: Ran]> {
    const { run: invoke, functionOf } = test();
    const index = `exports.handler = async (event) => { if (event !== 'bad') return 'fine'; ${code} };`;
    const configuration = functionOf({ 'index.js': index }, changes);
    return [await invoke(configuration, 'bad'), await invoke(configuration)];
  }

  const init = async (code: string, changes: Partial<FunctionConfiguration> = {}): Promise<Ran> => {
    const { run: invoke, functionOf } = test();
    return await invoke(functionOf({ 'index.js': code }, changes));
  };

  const platform = ({ log }: Ran): string[] =>
    log.map(masked).filter((line) => /^(INIT_|START|END|REPORT)/.test(line));

  function masked(line: string): string {
    return line
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replaceAll(/\d+\.\d\d ms/g, 'N ms')
      .replaceAll(/Billed Duration: \d+/g, 'Billed Duration: N')
      .replaceAll(/Used: \d+/g, 'Used: N')
      .replaceAll(/nodejs:[\d.]+/g, 'nodejs:V');
  }

  it('by throwing answers the error and keeps its environment', async () => {
    const [bad, after] = await run('throw Object.assign(new TypeError("no such order"), { code: "E42" });');
    assert.equal(bad.functionError, 'Unhandled');
    const { errorType, errorMessage, trace } = bad.payload as { [key: string]: unknown; trace: string[] };
    assert.deepEqual(
      [errorType, errorMessage, trace[0]],
      ['TypeError', 'no such order', 'TypeError: no such order'],
    );
    const { exceptions = [], paths } = bad.report.xrayCause ?? {};
    assert.deepEqual(exceptions[0]?.['message'], 'no such order');
    assert.match(JSON.stringify(paths), /index\.js"/);
    assert.match(bad.log.join('\n'), /\tERROR\tInvoke Error \t{"errorType":"TypeError",.*"code":"E42"/);
    assert.deepEqual(platform(bad), [
      'INIT_START Runtime Version: nodejs:V\tRuntime Version ARN: arn:aws:lambda:eu-central-1::runtime:local',
      'START RequestId: ID Version: $LATEST',
      'END RequestId: ID',
      'REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: 128 MB\tMax Memory Used: N MB\tInit Duration: N ms\t',
    ]);
    assert.equal(after.payload, 'fine');
    assert.equal(after.report.initDurationMs, undefined);
  });

  it('by exiting answers Runtime.ExitError', async () => {
    const [bad, after] = await run('process.exit(7);');
    assert.deepEqual(bad.payload, {
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${bad.report.requestId} Error: Runtime exited with error: exit status 7`,
    });
    assert.match(platform(bad).at(-1) ?? '', /\tStatus: error\tError Type: Runtime\.ExitError\t$/);
    assert.equal(after.payload, 'fine');
    assert.notEqual(after.report.initDurationMs, undefined);
  });

  it('by exiting without an error says that there is no reason', async () => {
    const [bad] = await run('process.exit(0);');
    const { errorMessage } = bad.payload as Record<string, string>;
    assert.match(errorMessage ?? '', /Error: Runtime exited without providing a reason$/);
  });

  it('by being killed names the signal', async function () {
    if (process.platform === 'win32') this.skip();
    const [bad, after] = await run('process.kill(process.pid, "SIGKILL");');
    const { errorMessage } = bad.payload as Record<string, string>;
    assert.match(errorMessage ?? '', /Error: Runtime exited with error: signal: killed$/);
    assert.equal(after.payload, 'fine');
  });

  it('by hanging is timed out after its timeout, and replaced', async () => {
    const [bad, after] = await run('while (true);', { timeoutSeconds: 3 });
    const { requestId, durationMs, status } = bad.report;
    assert.deepEqual(bad.payload, {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out after 3.00 seconds`,
    });
    assert.deepEqual([durationMs, status], [3000, 'timeout']);
    assert.match(
      bad.log.at(-3) ?? '',
      new RegExp(`^\\S+Z ${requestId} Task timed out after 3\\.00 seconds$`),
    );
    assert.match(bad.log.at(-1) ?? '', /\tStatus: timeout\t$/);
    assert.equal(after.payload, 'fine');
  });

  it('by printing ten megabytes fails in nothing, and keeps the last of the log', async () => {
    const [bad, after] = await run(
      'for (let i = 0; i < 100_000; i++) console.log(`${i} ` + "x".repeat(60)); return "printed";',
      { timeoutSeconds: 20 },
    );
    assert.equal(bad.payload, 'printed');
    assert.match(bad.log[0] ?? '', /earlier lines are not kept/);
    assert.match(bad.log.at(-3) ?? '', /\t99999 x+$/);
    assert.ok(bad.report.log.length < 1.1 * 1024 * 1024);
    assert.equal(after.payload, 'fine');
  });

  it('by printing ten megabytes in one line loses the end of the line', async () => {
    const [bad, after] = await run(
      'process.stdout.write("x".repeat(10 * 1024 * 1024) + "\\n"); return "printed";',
    );
    assert.equal(bad.payload, 'printed');
    assert.match(bad.log.at(-3) ?? '', /^x{262144} … \(10223616 more bytes\)$/);
    assert.equal(after.payload, 'fine');
  });

  it('by answering seven megabytes is told that this is too large, and keeps its environment', async () => {
    const [bad, after] = await run('return "x".repeat(7 * 1024 * 1024);');
    assert.deepEqual(bad.payload, {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    });
    assert.equal(after.payload, 'fine');
    assert.equal(after.report.initDurationMs, undefined);
  });

  it('by a rejection nobody handles answers it and exits', async () => {
    const [bad, after] = await run(
      'Promise.reject(new Error("stray")); await new Promise((r) => setTimeout(r, 500));',
    );
    const { errorType, errorMessage } = bad.payload as Record<string, string>;
    assert.deepEqual([errorType, errorMessage], ['Runtime.UnhandledPromiseRejection', 'Error: stray']);
    assert.equal(after.payload, 'fine');
    assert.notEqual(after.report.initDurationMs, undefined);
  });

  it('by an error nobody catches answers it and exits', async () => {
    const [bad, after] = await run(
      'setTimeout(() => { throw new Error("later"); }); await new Promise((r) => setTimeout(r, 500));',
    );
    const { errorType, errorMessage } = bad.payload as Record<string, string>;
    assert.deepEqual([errorType, errorMessage], ['Error', 'later']);
    assert.equal(after.payload, 'fine');
  });

  it('by never settling its promise is told so', async () => {
    const [bad] = await run('await new Promise(() => undefined);');
    assert.equal((bad.payload as Record<string, string>)['errorType'], 'Runtime.NodeJsExit');
  });

  it('by a result that JSON cannot say is told so', async () => {
    const [bad, after] = await run('const loop = {}; loop.loop = loop; return loop;');
    assert.equal(
      (bad.payload as Record<string, string>)['errorMessage'],
      'Unable to stringify response body',
    );
    assert.equal(after.payload, 'fine');
  });

  it('by a syntax error answers it, with its place in the log, and starts as soon as it is mended', async () => {
    const bad = await init('exports.handler = async () => {\n  return 1 +;\n};');
    assert.equal(bad.functionError, 'Unhandled');
    const { errorType, errorMessage } = bad.payload as Record<string, string>;
    assert.deepEqual(
      [errorType, errorMessage],
      ['Runtime.UserCodeSyntaxError', "SyntaxError: Unexpected token ';'"],
    );
    assert.match(bad.log.join('\n'), /Uncaught Exception \t{.*" {4}at .*index\.js:2"/);
    const error = 'Status: error\tError Type: Runtime.UserCodeSyntaxError';
    assert.deepEqual(platform(bad).slice(1), [
      `INIT_REPORT Init Duration: N ms\tPhase: init\t${error}`,
      'INIT_START Runtime Version: nodejs:V\tRuntime Version ARN: arn:aws:lambda:eu-central-1::runtime:local',
      `INIT_REPORT Init Duration: N ms\tPhase: invoke\t${error}`,
      'START RequestId: ID Version: $LATEST',
      'END RequestId: ID',
      `REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: 128 MB\tMax Memory Used: N MB\t${error}\t`,
    ]);
    assert.equal((await init('exports.handler = async () => 1;')).payload, 1);
  });

  it('by exiting while it starts answers Runtime.ExitError', async () => {
    const bad = await init('process.exit(3);');
    assert.match((bad.payload as Record<string, string>)['errorMessage'] ?? '', /exit status 3$/);
  });

  it('by a start that never ends is timed out by its own timeout, after ten seconds more', async function () {
    const bad = await init('while (true);', { timeoutSeconds: 1 });
    assert.match(
      (bad.payload as Record<string, string>)['errorMessage'] ?? '',
      /Error: Task timed out after 1\.00 seconds$/,
    );
    assert.match(platform(bad)[1] ?? '', /^INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: timeout$/);
  });

  it('by a handler that is not there names it', async () => {
    const bad = await init('exports.handle = 1;');
    const { errorType, errorMessage } = bad.payload as Record<string, string>;
    assert.deepEqual(
      [errorType, errorMessage],
      ['Runtime.HandlerNotFound', 'index.handler is undefined or not exported'],
    );
  });
});
