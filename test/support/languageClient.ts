import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type InitializeParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { copyResourceTypes } from './resourceTypes.ts';

/** Bundles the language server as the package has it; answers the file. */
export async function buildLanguageServer(folder: string): Promise<string> {
  const source = join(import.meta.dirname, '../../src/languageServer');
  await build({
    entryPoints: {
      languageServer: join(source, 'main.ts'),
      languageServerCode: join(source, 'serve.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  copyResourceTypes(folder);
  return join(folder, 'languageServer.js');
}

/** A folder of its own under the system's temporary files, with these files in it. */
export async function temporaryFolder(
  files: Readonly<Record<string, string>> = {},
): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'lambda-workbench-'));
  const folder = new TemporaryFolder(path);
  for (const [name, text] of Object.entries(files)) await folder.write(name, text);
  return folder;
}

export class TemporaryFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  async write(name: string, text: string): Promise<void> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** A small LSP client of a language server that runs as a process of its own, over standard input and output. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly #published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];
  #version = 1;

  constructor(serverFile: string) {
    const child = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<void> {
    const defaults = { processId: process.pid, rootUri: null, capabilities: {} };
    await this.connection.sendRequest('initialize', { ...defaults, ...params });
    await this.connection.sendNotification('initialized', {});
  }

  async open(uri: string, text: string, languageId = 'yaml'): Promise<void> {
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The next diagnostics of a document that were not taken yet. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const index = this.#published.findIndex((each) => each.uri === uri);
      const [found] = index < 0 ? [] : this.#published.splice(index, 1);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** As an editor ends it: `shutdown`, then `exit`. */
  async stop(): Promise<void> {
    const exited = this.process.exitCode !== null ? Promise.resolve() : once(this.process, 'exit');
    if (this.process.exitCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    await exited;
    this.connection.dispose();
  }
}
