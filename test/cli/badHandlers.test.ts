import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { buildPrograms } from '../support/programs.ts';

interface BadHandler {
  /** What its handler does with an event that is not `{ good: true }`. */
  readonly body?: string;
  /** Instead: the whole file, which cannot be loaded. */
  readonly file?: string;
  readonly payload: RegExp;
  /** On standard error. */
  readonly log: RegExp;
}

const requestId = '[0-9a-f-]{36}';

const badHandlers: Readonly<Record<string, BadHandler>> = {
  Throws: {
    body: `throw new TypeError('not today');`,
    payload: /^\{"errorType":"TypeError","errorMessage":"not today","trace":\["TypeError: not today",/,
    log: /ERROR\tInvoke Error \t.*not today/,
  },
  Rejects: {
    body: `return Promise.reject(new RangeError('too far'));`,
    payload: /^\{"errorType":"RangeError","errorMessage":"too far","trace":\[/,
    log: /ERROR\tInvoke Error \t.*too far/,
  },
  RejectsWithNothing: {
    body: `return Promise.reject();`,
    payload: /^\{"errorType":/,
    log: /ERROR\tInvoke Error/,
  },
  ExitsWith0: {
    body: `process.exit(0);`,
    payload: new RegExp(
      `^\\{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${requestId} Error: Runtime exited without providing a reason"\\}$`,
    ),
    log: /Runtime exited without providing a reason/,
  },
  ExitsWith1: {
    body: `process.exit(1);`,
    payload: new RegExp(
      `^\\{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${requestId} Error: Runtime exited with error: exit status 1"\\}$`,
    ),
    log: /Runtime exited with error: exit status 1/,
  },
  KillsItself: {
    body: `process.kill(process.pid, 'SIGKILL'); await new Promise(() => setInterval(() => {}, 1000));`,
    payload: /Runtime exited with error: signal: killed/,
    log: /Runtime exited with error: signal: killed/,
  },
  Hangs: {
    body: `await new Promise(() => setInterval(() => {}, 1000));`,
    payload: new RegExp(
      `^\\{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ${requestId} Error: Task timed out after 3.00 seconds"\\}$`,
    ),
    log: /REPORT .*Status: timeout/,
  },
  Spins: {
    body: `while (true);`,
    payload: /Task timed out after 3\.00 seconds/,
    log: /REPORT .*Status: timeout/,
  },
  ReturnsTooMuch: {
    body: `return 'x'.repeat(7 * 1024 * 1024);`,
    payload:
      /^\{"errorType":"Function\.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size \(6291556 bytes\)\."/,
    log: /REPORT RequestId/,
  },
  ReturnsWhatJsonCannotSay: {
    body: `const a = {}; a.a = a; return a;`,
    payload: /^\{"errorType":"Error","errorMessage":"Unable to stringify response body"/,
    log: /Unable to stringify response body/,
  },
  ThrowsLater: {
    body: `setTimeout(() => { throw new Error('later'); }, 10); await new Promise((resolve) => setTimeout(resolve, 500));`,
    payload: /later/,
    log: /Uncaught Exception.*later/,
  },
  HasSyntaxError: {
    file: `exports.handler = async () => {\n  return 1 +;\n};`,
    payload:
      /^\{"errorType":"Runtime\.UserCodeSyntaxError","errorMessage":"SyntaxError: Unexpected token ';'","trace":\[/,
    log: /Unexpected token ';'/,
  },
  LacksModule: {
    file: `require('no-such-module'); exports.handler = async () => 1;`,
    payload:
      /^\{"errorType":"Runtime\.ImportModuleError","errorMessage":"Error: Cannot find module 'no-such-module'/,
    log: /Cannot find module 'no-such-module'/,
  },
  ThrowsWhenLoaded: {
    file: `throw new Error('at the top');`,
    payload: /^\{"errorType":"Error","errorMessage":"at the top"/,
    log: /at the top/,
  },
  ExitsWhenLoaded: {
    file: `process.exit(3);`,
    payload: /Runtime exited with error: exit status 3/,
    log: /INIT_REPORT .*Error Type: Runtime\.ExitError/,
  },
  LacksHandler: {
    file: `exports.handle = async () => 1;`,
    payload:
      /^\{"errorType":"Runtime\.HandlerNotFound","errorMessage":"LacksHandler\.handler is undefined or not exported"/,
    log: /LacksHandler\.handler is undefined or not exported/,
  },
};

const names = Object.keys(badHandlers);

const template = `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Runtime: nodejs20.x, Timeout: 3 }
Resources:
${names
  .map(
    (name) =>
      `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties: { FunctionName: ${name}, Handler: ${name}.handler }`,
  )
  .join('\n')}
  Floods:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: Floods, Handler: Floods.handler, Timeout: 20 }
`;

describe('An AWS SDK client of the command line', () => {
  let programs: string;
  let cli: RunningCli;

  before(async () => {
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-cli-')));
    buildPrograms(programs);
    const folder = writeFiles(programs, {
      'template.yaml': template,
      'Floods.js': `exports.handler = async () => {
        const line = 'x'.repeat(99) + '\\n';
        for (let i = 0; i < 100_000; i++) process.stdout.write(line);
        return 'printed';
      };`,
      ...Object.fromEntries(
        Object.entries(badHandlers).map(([name, { body = '', file }]) => [
          `${name}.js`,
          file ?? `exports.handler = async (event) => { if (event.good) return 'good'; ${body} };`,
        ]),
      ),
    });
    cli = await RunningCli.start(programs, ['--template', join(folder, 'template.yaml')]);
  });

  after(async () => {
    await cli.end();
    rmSync(programs, { recursive: true, force: true });
  });

  for (const [name, { file, payload, log }] of Object.entries(badHandlers))
    it(`is answered as by AWS when a handler ${inWords(name)}${file === undefined ? ', and the next invocation works' : ''}`, async () => {
      const answer = await cli.invoke(name);
      assert.equal(answer.statusCode, 200);
      assert.equal(answer.functionError, 'Unhandled');
      assert.match(JSON.stringify(answer.payload), payload);
      await cli.log.matching(new RegExp(`^${name}  .*(?:${log.source})`));
      assert.match(answer.logTail, /REPORT RequestId: /);
      if (file !== undefined) return;
      const next = await cli.invoke(name, { good: true });
      assert.equal(next.payload, 'good');
      assert.equal(next.functionError, undefined);
    });

  it('is answered when a handler prints 10 MB, with the last 4 KB of the log', async () => {
    const answer = await cli.invoke('Floods');
    assert.equal(answer.payload, 'printed');
    assert.ok(answer.logTail.length <= 4096);
    assert.match(answer.logTail, /x{99}\n[^]*REPORT RequestId/);
  });
});

function inWords(name: string): string {
  return name.replaceAll(/[A-Z0-9]+/g, (capital) => ` ${capital.toLowerCase()}`).trim();
}
