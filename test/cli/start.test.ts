import { ListEventSourceMappingsCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runCli, RunningCli, type EndedCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { buildPrograms } from '../support/programs.ts';
import { processesMentioning, untilNothingRemains } from '../support/processes.ts';

const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: greet, Runtime: nodejs20.x, Handler: index.handler }
`;
const says = (text: string): string => `exports.handler = async () => '${text}';`;

describe('The command line', () => {
  let programs: string;
  let cli: RunningCli | undefined;

  before(() => {
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-cli-')));
    buildPrograms(programs);
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  afterEach(async () => {
    await cli?.end();
    cli = undefined;
  });

  /** Runs it in an empty folder to its end. */
  function run(...args: string[]): EndedCli {
    return runCli(programs, writeFiles(programs, {}), args);
  }

  for (const args of [[], ['--help'], ['-h'], ['help']])
    it(`explains itself for “${args.join(' ')}”`, () => {
      const { code, out } = run(...args);
      assert.equal(code, 0);
      assert.match(out, /^Usage: lambda-workbench SUBCOMMAND \[OPTIONS\]\n\n {2}start +serve/);
    });

  for (const option of ['--help', '-h'])
    it(`explains start for ${option}`, () => {
      const { code, out } = run('start', option);
      assert.equal(code, 0);
      assert.match(out, /^Usage: lambda-workbench start .*\n[^]*--template FILE/);
    });

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['begin'], /^lambda-workbench: there is no begin\.\nUsage:/],
    [['start', '--prot', '3'], /^lambda-workbench start: Unknown option '--prot'/],
    [['start', '--port', 'x'], /^lambda-workbench start: --port takes a number from 0 to 65535, not x\./],
    [['start', '--port', '70000'], /--port takes a number from 0 to 65535, not 70000\./],
    [['start'], /^lambda-workbench start: There is no template\.yaml, template\.yml or template\.json in /],
    [['start', '--template', 'gone.yaml'], /^lambda-workbench start: There is no file .*gone\.yaml\./],
    [['start', '--template', '.'], /^lambda-workbench start: .* could not be read: EISDIR/],
  ];
  for (const [args, message] of mistakes)
    it(`says what is wrong with “${args.join(' ')}”`, () => {
      const { code, out, error } = run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, message);
    });

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const folder = writeFiles(programs, { 'template.yaml': template });
    const { code, error } = run('start', '--template', join(folder, 'template.yaml'), '--port', String(port));
    server.close();
    assert.equal(code, 2);
    assert.match(error, new RegExp(`^lambda-workbench start: Port ${port} is taken by another program\\.`));
  });

  it('tells endpoint, functions and credentials in one JSON object on its first line', async () => {
    await start({ 'template.yaml': template, 'index.js': says('hello') });
    const { endpoint, functions, credentials } = started();
    assert.match(endpoint, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.deepEqual(functions, ['greet']);
    assert.deepEqual(Object.keys(credentials), ['accessKeyId', 'secretAccessKey']);
    assert.equal((await invoke()).payload, 'hello');
  });

  it('lists functions that nobody has invoked, and what is to invoke them', async () => {
    const events = '{ Sent: { Type: SQS, Properties: { Queue: arn:aws:sqs:us-east-1:123456789012:sent } } }';
    const listening = template.replace('index.handler }', `index.handler, Events: ${events} }`);
    await start({ 'template.yaml': listening, 'index.js': says('hello') });
    const { Functions } = (await cli?.client.send(new ListFunctionsCommand({}))) ?? {};
    assert.deepEqual(
      Functions?.map(({ FunctionName, Role }) => [
        FunctionName,
        Role?.split('/').at(-1)?.endsWith('GreetRole'),
      ]),
      [['greet', true]],
    );
    const { EventSourceMappings } = (await cli?.client.send(new ListEventSourceMappingsCommand({}))) ?? {};
    assert.deepEqual(
      EventSourceMappings?.map(({ BatchSize, State }) => [BatchSize, State]),
      [[10, 'Enabled']],
    );
  });

  it('says that a template has no functions, and serves it', async () => {
    await start({ 'template.yaml': 'Resources: { A: { Type: AWS::SQS::Queue } }' });
    await cli?.log.matching(/template\.yaml has no functions\./);
    assert.deepEqual(started().functions, []);
  });

  it('says where the text of a template is broken', async () => {
    await start({ 'template.yaml': `${template}  Other: [\n`, 'index.js': says('hello') });
    await cli?.log.matching(/template\.yaml:\d+:\d+: error: /);
    assert.equal((await invoke()).payload, 'hello');
  });

  it('lets functions go on between invocations for --no-freezing', async () => {
    const code = `const { writeFileSync } = require('node:fs');
      setTimeout(() => writeFileSync(__dirname + '/late', ''), 500);
      exports.handler = async () => 'soon';`;
    const files = { 'template.yaml': template, 'index.js': code };
    const folder = await start(files, {}, ['--no-freezing', '--no-isolation']);
    await invoke();
    await until(() => Promise.resolve(readdirSync(folder).includes('late')));
  });

  it('runs the code of now', async () => {
    const folder = await start({ 'template.yaml': template, 'index.js': says('before') });
    assert.equal((await invoke()).payload, 'before');
    writeFileSync(join(folder, 'index.js'), says('after'));
    await until(async () => (await invoke()).payload === 'after');
  });

  it('runs by the template of now', async () => {
    const folder = await start({ 'template.yaml': template, 'index.js': says('1'), 'other.js': says('2') });
    assert.equal((await invoke()).payload, '1');
    writeFileSync(join(folder, 'template.yaml'), template.replace('index.handler', 'other.handler'));
    await until(async () => (await invoke()).payload === '2');
  });

  it('answers as AWS does when a handler’s file is gone, and works when it is back', async () => {
    const folder = await start({ 'template.yaml': template, 'index.js': says('here') });
    assert.equal((await invoke()).payload, 'here');
    renameSync(join(folder, 'index.js'), join(folder, 'away.js'));
    await until(async () => (await invoke()).functionError !== undefined);
    const { payload } = await invoke();
    assert.equal((payload as { errorType: string }).errorType, 'Runtime.ImportModuleError');
    renameSync(join(folder, 'away.js'), join(folder, 'index.js'));
    await until(async () => (await invoke()).payload === 'here');
  });

  it('survives a template that is broken or gone, and works when it is mended', async () => {
    const folder = await start({ 'template.yaml': template, 'index.js': says('1'), 'other.js': says('2') });
    assert.equal((await invoke()).payload, '1');
    for (const text of [undefined, '{{{{', '', '- a list']) {
      const path = join(folder, 'template.yaml');
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
      await invoke().catch(() => undefined);
    }
    writeFileSync(join(folder, 'template.yaml'), template.replace('index.handler', 'other.handler'));
    await until(async () => (await invoke()).payload === '2');
  });

  it('leaves nothing behind on Ctrl+C', async function () {
    if (process.platform === 'win32') this.skip();
    const temporary = join(programs, 'tmp');
    mkdirSync(temporary);
    const endless = `exports.handler = async () => { console.log('here'); while (true); };`;
    const slow = template.replace('Handler:', 'Timeout: 900, Handler:');
    await start({ 'template.yaml': slow, 'index.js': endless }, { TMPDIR: temporary });
    await cli?.send('greet');
    await cli?.log.matching(/\bhere\b/);
    assert.equal(await cli?.end('SIGINT'), 0);
    await untilNothingRemains(() => processesMentioning(programs));
    assert.deepEqual(readdirSync(temporary), []);
  });

  async function start(
    files: Readonly<Record<string, string>>,
    variables: Readonly<Record<string, string>> = {},
    flags: readonly string[] = [],
  ): Promise<string> {
    const folder = writeFiles(programs, files);
    cli = await RunningCli.start(
      programs,
      ['--template', join(folder, 'template.yaml'), ...flags],
      variables,
    );
    return folder;
  }

  function started(): RunningCli['started'] {
    assert.ok(cli);
    return cli.started;
  }

  async function invoke(): ReturnType<RunningCli['invoke']> {
    assert.ok(cli);
    return cli.invoke('greet');
  }
});

/** Tries again until it is so; the test's own time limit is the limit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await delay(20);
}
