import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { Emulator } from '../../src/emulator/emulator.ts';
import type { EmulatorOptions } from '../../src/emulator/emulatorOptions.ts';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import type {
  Invocation,
  InvocationReport,
  InvocationRequest,
  LogLine,
} from '../../src/emulator/invocation.ts';
import type { Notice } from '../../src/emulator/notice.ts';
import type { Json } from '../../src/shared/json.ts';
import { writeFiles } from './files.ts';
import { functionConfiguration } from './functionConfiguration.ts';

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
  readonly functionOf: (
    files: Readonly<Record<string, string>>,
    changes?: Partial<FunctionConfiguration>,
  ) => FunctionConfiguration;
  /** Deploys and invokes once; answers everything there is to know. */
  readonly run: (configuration: FunctionConfiguration, event?: Json) => Promise<Ran>;
  readonly dispose: () => Promise<void>;
}

/** What an invocation came to. */
export interface Ran {
  readonly payload: Json;
  readonly functionError: string | undefined;
  readonly report: InvocationReport;
  /** Its log, line by line. */
  readonly log: readonly string[];
}

/** Waits for an invocation to its end. */
export async function finish(invocation: Invocation): Promise<Ran> {
  const result = await invocation.result;
  const report = await invocation.report;
  return {
    payload: JSON.parse(result.payload.toString('utf8')) as Json,
    functionError: result.functionError,
    report,
    log: report.log.replace(/\n$/, '').split('\n'),
  };
}

export const request = (event: Json = {}): InvocationRequest => ({
  payload: Buffer.from(JSON.stringify(event)),
});

/** An emulator that runs from the sources; the caller disposes of it. */
function createTestEmulator(changes: Partial<EmulatorOptions> = {}): TestEmulator {
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
    run: (configuration, event) => {
      emulator.deploy(configuration);
      return finish(emulator.invoke(configuration.functionName, request(event)));
    },
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
