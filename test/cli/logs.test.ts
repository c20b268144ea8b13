import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningCli, runCli, type EndedCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { Lines } from '../support/lines.ts';
import { buildPrograms } from '../support/programs.ts';

const template = `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: nodejs20.x, LoggingConfig: { LogGroup: shop } } }
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: greet, Handler: index.handler }
  Part:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: part, Handler: index.handler }
`;
const code = "exports.handler = async (event) => console.log('said ' + event + '\\nand more');";

describe('lambda-workbench logs', () => {
  let programs: string;
  let folder: string;
  let running: RunningCli;

  before(async () => {
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-cli-')));
    buildPrograms(programs);
    folder = writeFiles(programs, {
      'template.yaml': template,
      'index.js': code,
      'event.json': '"again"',
    });
    running = await RunningCli.start(programs, ['--template', join(folder, 'template.yaml')]);
    await running.invoke('greet', 'Hello');
    await running.invoke('part', 'Bye');
    await running.end();
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  const run = (...args: string[]): EndedCli => runCli(programs, folder, ['logs', ...args]);

  it('prints the log of a function', () => {
    const { code: exitCode, out } = run('Greet');
    assert.equal(exitCode, 0);
    assert.match(
      out,
      /^\S+Z {2}INIT_START .*\n\S+Z {2}START .*\n\S+Z {2}.*INFO\tsaid Hello\nand more\n\S+Z {2}END /,
    );
    assert.doesNotMatch(out, /Bye/);
  });

  it('prints the records of all functions that contain a text', () => {
    const { out } = run('--filter', 'SAID');
    assert.match(out, /^\S+Z {2}Greet {2}.*said Hello\nand more\n\S+Z {2}Part {2}.*said Bye\nand more\n$/);
  });

  it('prints JSON for machines', () => {
    const [first] = run('Greet', '--filter', 'said', '--json').out.split('\n');
    const record = JSON.parse(first ?? '') as Record<string, string>;
    assert.deepEqual(Object.keys(record), ['time', 'function', 'logStream', 'message']);
    assert.match(record['logStream'] ?? '', /^\d{4}\/\d\d\/\d\d\/greet\[\$LATEST\][0-9a-f]{32}$/);
    assert.match(record['message'] ?? '', /said Hello\nand more$/);
  });

  it('prints what is not older than asked for', () => {
    assert.match(run('--since', '1h').out, /Hello/);
    assert.equal(run('--since', '0s').out, '');
  });

  it('follows what is logged', async () => {
    const args = [join(programs, 'cli.js'), 'logs', 'Greet', '--filter', 'said', '--follow'];
    const variables = { ...process.env, XDG_CACHE_HOME: programs, LOCALAPPDATA: programs };
    const following = spawn(process.execPath, args, { cwd: folder, env: variables });
    const lines = new Lines(following.stdout);
    await lines.matching(/said Hello/);
    runCli(programs, folder, ['invoke', 'Greet', '--event', 'event.json']);
    await lines.matching(/said again/);
    const ended = once(following, 'exit');
    following.kill();
    await ended;
  });

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--since', 'long'], /--since takes an age such as 30s, 10m, 2h or 7d, not long\./],
    [['Greet', 'Part'], /Name one function, or none for all\./],
    [['Gret'], /Gret/],
  ];
  for (const [args, message] of mistakes)
    it(`says what is wrong with “${args.join(' ')}”`, () => {
      const { code: exitCode, error } = run(...args);
      assert.equal(exitCode, 2);
      assert.match(error, message);
    });
});
