import type { DebugProtocol } from '@vscode/debugprotocol';
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Notice } from '../../src/emulator/notice.ts';
import { DebugAdapterServer } from '../../src/localLambda/debugAdapterServer.ts';
import { LocalLambda } from '../../src/localLambda/localLambda.ts';
import type { StartChildBody } from '../../src/protocol/debugSession.ts';
import { DapClient } from '../support/dapClient.ts';
import { writeFiles } from '../support/files.ts';
import { InspectorClient } from '../support/inspectorClient.ts';
import { processesMentioning } from '../support/processes.ts';
import { buildPrograms } from '../support/programs.ts';

export interface DebugSessions {
  readonly localLambda: LocalLambda;
  readonly notices: Notice[];
  readonly programs: string;
  /** Writes an application and answers the path of its file; the template is `template.yaml`. */
  write(files: Readonly<Record<string, string>>): (file: string) => string;
  connect(): DapClient;
}

/** A local Lambda with its debug adapter for each test of a `describe`. */
export function serveDebugSessions(): () => DebugSessions {
  let programs: string;
  let current: DebugSessions | undefined;
  let dispose: () => Promise<void> = () => Promise.resolve();

  before(() => {
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-dap-')));
    buildPrograms(programs, { esbuildWasm: true });
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  beforeEach(async () => {
    const notices: Notice[] = [];
    const clients: DapClient[] = [];
    const localLambda = new LocalLambda({
      cacheFolder: join(programs, 'cache'),
      owner: programs,
      distFolder: programs,
      settings: {
        region: 'eu-west-1',
        nodeExecutable: '',
        pythonExecutable: '',
        isolation: 'off',
        freezeBetweenInvocations: false,
      },
      onLog: () => undefined,
      onNotice: (notice) => notices.push(notice),
    });
    const server = await DebugAdapterServer.listen(localLambda.temporaryFolder, localLambda.debuggee);
    current = {
      localLambda,
      notices,
      programs,
      write: (files) => {
        const folder = writeFiles(programs, files);
        return (file) => join(folder, file);
      },
      connect: () => {
        const client = new DapClient(server.pipe);
        clients.push(client);
        return client;
      },
    };
    dispose = async () => {
      for (const client of clients) client.close();
      await server.dispose();
      await localLambda.dispose();
    };
  });

  afterEach(async () => {
    current = undefined;
    await dispose();
  });

  return () => {
    if (!current) throw new Error('Only within a test');
    return current;
  };
}

const runtime = `nodejs${process.versions.node.split('.')[0] ?? '20'}.x`;

/** One function, `Greet`, with these properties besides. */
export function template(properties = ''): string {
  return `
Transform: AWS::Serverless-2016-10-31
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Properties: { Runtime: ${runtime}, Handler: index.handler, ${properties} }
`;
}

export const greeter = `exports.handler = async (event) => { console.log('greeting'); return { hello: event.name }; };`;

/** Launches `Greet` without debugger. */
export async function run(client: DapClient, attributes: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await client.launch({ function: 'Greet', noDebug: true, ...attributes });
  assert.ok(answer.success, errorOf(answer));
}

/** Launches `Greet` and plays the child session up to where its code runs; with a breakpoint in the first line of a file. */
export async function attach(
  client: DapClient,
  attributes: Readonly<Record<string, unknown>>,
  file?: string,
): Promise<{ readonly inspector: InspectorClient; readonly environmentId: string }> {
  const answer = await client.launch({ function: 'Greet', ...attributes });
  assert.ok(answer.success, errorOf(answer));
  const { environmentId, configuration } = (await client.event('lambda/startChild')).body as StartChildBody;
  const inspector = await InspectorClient.attach(String(configuration['websocketAddress']));
  if (file !== undefined)
    await inspector.send('Debugger.setBreakpointByUrl', { url: pathToFileURL(file).href, lineNumber: 0 });
  await inspector.run();
  await client.request('lambda/childStarted', { environmentId });
  return { inspector, environmentId };
}

export async function exitCode(client: DapClient): Promise<number> {
  const { body } = (await client.event('exited')) as DebugProtocol.ExitedEvent;
  await client.event('terminated');
  return body.exitCode;
}

export async function printed(client: DapClient, pattern: RegExp): Promise<void> {
  while (!pattern.test(client.output)) await client.event('output');
}

export function errorOf(response: DebugProtocol.Response): string {
  const { error } = (response.body ?? {}) as { error?: DebugProtocol.Message };
  return error?.variables?.['message'] ?? error?.format ?? '';
}

/** The processes of functions, by their runtime interface client; POSIX only. */
export function functionProcesses({ programs }: DebugSessions): readonly unknown[] {
  return process.platform === 'win32' ? [] : processesMentioning(join(programs, 'runtimes'));
}
