import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { residentMegabytes } from '../residentMegabytes.ts';

/** How a language server is started, and what it gets when it asks for settings. */
export interface ServerCommand {
  readonly file: string;
  /** Of Node.js. */
  readonly nodeOptions?: readonly string[];
  /** Besides `--stdio`. */
  readonly options?: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A language server with one document open, and the client's side of it. All times are milliseconds. */
export class MeasuredServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  readonly #settings: ServerCommand['settings'];
  #capabilities: ServerCapabilities = {};
  #version = 1;
  #published: (params: PublishDiagnosticsParams) => void = () => undefined;

  constructor({ file, nodeOptions = [], options = [], settings }: ServerCommand, uri: string) {
    this.#uri = uri;
    this.#settings = settings;
    // Node.js 20 reads the certificates that this names at each start, which is as long as a start takes otherwise.
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
    const child = spawn(process.execPath, [...nodeOptions, file, '--stdio', ...options], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env,
    });
    this.#process = child;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onRequest(
      'workspace/configuration',
      ({ items }: { readonly items: readonly { readonly section?: string }[] }) =>
        items.map(({ section }) => settings[section ?? ''] ?? {}),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published(params);
    });
    this.#connection.listen();
  }

  /** Until the first diagnostics have come. */
  async open(text: string, workspaceUri: string): Promise<void> {
    const { capabilities } = await this.#connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      workspaceFolders: [{ uri: workspaceUri, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, hover: {} },
      },
    });
    this.#capabilities = capabilities;
    const published = this.#nextDiagnostics();
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: this.#settings });
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'yaml', version: this.#version, text },
    });
    await published;
  }

  /** Resolves when the diagnostics have come. */
  async edit(at: Position, isInsertion: boolean): Promise<void> {
    const published = this.#nextDiagnostics();
    await this.change(at, isInsertion);
    await published;
  }

  /** Writes a letter, or takes it back. */
  async change(at: Position, isInsertion: boolean): Promise<void> {
    this.#version++;
    const end = { line: at.line, character: at.character + (isInsertion ? 0 : 1) };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start: at, end }, text: isInsertion ? 'x' : '' }],
    });
  }

  offers(capability: keyof ServerCapabilities): boolean {
    return Boolean(this.#capabilities[capability]);
  }

  /** Asks about the document. */
  async ask(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...params });
  }

  /** Undefined where the system does not tell. */
  residentMegabytes(): number | undefined {
    return residentMegabytes(this.#process.pid ?? 0);
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
    this.#connection.dispose();
  }

  /** Of the version that is sent next, where a server says which version it speaks of. */
  #nextDiagnostics(): Promise<void> {
    return new Promise((resolve) => {
      this.#published = ({ uri, version }) => {
        if (uri === this.#uri && (version === undefined || version === this.#version)) resolve();
      };
    });
  }
}
