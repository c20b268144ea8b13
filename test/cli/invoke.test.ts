import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, type EndedCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { buildPrograms } from '../support/programs.ts';

const template = `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: nodejs22.x, CodeUri: . , MemorySize: 256 } }
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.greet
      Events: { Get: { Type: HttpApi, Properties: { Path: /hello, Method: get } } }
  Place:
    Type: AWS::Serverless::Function
    Properties: { Handler: index.place }
  Neighbour:
    Type: AWS::Serverless::Function
    Properties: { Handler: index.neighbour }
`;
const code = `
exports.greet = async (event) => {
  if (!event.name) throw new Error('who?');
  console.log('greeting');
  return 'Hello ' + event.name;
};
exports.place = async () => process.env.LAMBDA_TASK_ROOT;
exports.neighbour = async () => [process.env.AWS_ENDPOINT_URL_LAMBDA, process.env.AWS_ACCESS_KEY_ID];
`;

describe('On the command line', () => {
  let folder: string;
  let programs: string;

  before(() => {
    programs = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
    buildPrograms(programs);
    folder = writeFiles(programs, { 'app/template.yaml': template, 'app/index.js': code });
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  const run = (...args: string[]): EndedCli => runCli(programs, join(folder, 'app'), args);

  it('a function is invoked with the event of a file', () => {
    writeFileSync(join(folder, 'app', 'event.json'), '{"name":"Ada"}');
    const { code: exitCode, out, error } = run('invoke', 'Greet', '--event', 'event.json');
    assert.equal(out, '"Hello Ada"\n');
    assert.equal(exitCode, 0);
    assert.match(error, /INFO\tgreeting\n/);
    assert.match(error, /REPORT RequestId: /);
  });

  it('a function that fails ends with exit code 1', () => {
    const { code: exitCode, out } = run('invoke', 'Greet', '--json');
    assert.equal(exitCode, 1);
    const answer = JSON.parse(out) as Record<string, unknown>;
    assert.equal(answer['functionError'], 'Unhandled');
    assert.equal((answer['payload'] as { errorMessage: string }).errorMessage, 'who?');
    assert.equal(answer['memorySizeMb'], 256);
  });

  it('a function that is not there is named', () => {
    const { code: exitCode, error } = run('invoke', 'Greeet');
    assert.equal(exitCode, 2);
    assert.match(error, /Greeet/);
  });

  it('an event that is no JSON is refused', () => {
    writeFileSync(join(folder, 'app', 'half.json'), '{"name":');
    const { code: exitCode, error } = run('invoke', 'Greet', '--event', 'half.json');
    assert.equal(exitCode, 2);
    assert.match(error, /The event of half\.json could not be read/);
  });

  it('functions know where their neighbours are', () => {
    const [endpoint, key] = JSON.parse(run('invoke', 'Neighbour').out) as string[];
    assert.match(endpoint ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(key ?? '', /^AKIA/);
  });

  it('functions see the paths of this machine where isolation is not wanted', () => {
    assert.equal(run('invoke', 'Place', '--no-isolation').out, `${JSON.stringify(join(folder, 'app'))}\n`);
  });

  it('functions are listed with their triggers', () => {
    const { code: exitCode, out } = run('list');
    assert.equal(exitCode, 0);
    assert.equal(
      out,
      'Greet  nodejs22.x  index.greet  256 MB  3 s\n  HttpApi  GET /hello\nPlace  nodejs22.x  index.place  256 MB  3 s\nNeighbour  nodejs22.x  index.neighbour  256 MB  3 s\n',
    );
    const [first] = JSON.parse(run('list', '--json').out) as { logicalId: string; triggers: object[] }[];
    assert.equal(first?.logicalId, 'Greet');
    assert.equal(first.triggers.length, 1);
  });
});
