import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { Emulator } from '../../src/emulator/emulator.ts';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import type { LogLine } from '../../src/emulator/invocation.ts';
import type { Notice } from '../../src/emulator/notice.ts';
import { writeFiles } from './files.ts';

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/emulator/${path}`, import.meta.url));

/** Builds the supervisor into a folder, as it is shipped. */
export function buildSupervisor(folder: string): string {
  const outfile = join(folder, 'supervisor.cjs');
  buildSync({
    entryPoints: [source('supervisor/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

export interface TestEmulator {
  readonly emulator: Emulator;
  readonly lines: LogLine[];
  readonly notices: Notice[];
  /** Writes a function's files into a folder of its own and answers a configuration that runs them. */
  functionOf(
    files: Readonly<Record<string, string>>,
    changes?: Partial<FunctionConfiguration>,
  ): FunctionConfiguration;
  dispose(): Promise<void>;
}

/** An emulator that runs from the sources; the caller disposes of it. */
export function createTestEmulator(changes: Partial<EmulatorOptions> = {}): TestEmulator {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  const lines: LogLine[] = [];
  const notices: Notice[] = [];
  const emulator = new Emulator({
    bootstrapFolder: source('runtimes'),
    supervisorFile: buildSupervisor(folder),
    ownNode: { executable: process.execPath, isElectron: false },
    settings: {},
    onLog: (line) => lines.push(line),
    onNotice: (notice) => notices.push(notice),
    ...changes,
  });
  return {
    emulator,
    lines,
    notices,
    functionOf: (files, configuration) => functionConfiguration(writeFiles(folder, files), configuration),
    dispose: async () => {
      await emulator.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same for the length of a test: call it in a `describe`, use it in its tests. */
export function startEmulator(changes: Partial<EmulatorOptions> = {}): () => TestEmulator {
  let current: TestEmulator | undefined;
  beforeEach(() => {
    current = createTestEmulator(changes);
  });
  afterEach(async () => {
    await current?.dispose();
    current = undefined;
  });
  return () => {
    if (current === undefined) throw new Error('Only within a test');
    return current;
  };
}

/** A function called `hello` whose handler is the `handler` of `index`, for the Node.js that runs the tests. */
export function functionConfiguration(
  taskRoot: string,
  changes: Partial<FunctionConfiguration> = {},
): FunctionConfiguration {
  const functionName = changes.functionName ?? 'hello';
  return {
    functionName,
    functionArn: `arn:aws:lambda:eu-central-1:123456789012:function:${functionName}`,
    runtime: `nodejs${process.versions.node.split('.')[0] ?? '20'}.x`,
    handler: 'index.handler',
    taskRoot,
    timeoutSeconds: 3,
    memorySizeMb: 128,
    region: 'eu-central-1',
    accountId: '123456789012',
    version: '$LATEST',
    environment: {},
    logGroupName: `/aws/lambda/${functionName}`,
    layers: [],
    moduleFolders: [],
    ...changes,
  };
}
