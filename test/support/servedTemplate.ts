/** A template, in the notation of template.ts, open at a language server that runs in the test's own process. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageServer } from '../../src/languageServer/languageServer.ts';
import { temporaryFolder, type TemporaryFolder } from './languageClient.ts';
import { fixture } from './template.ts';
import { types } from './resourceTypes.ts';

export class ServedTemplate {
  readonly connection: ProtocolConnection;
  readonly folder: TemporaryFolder;
  readonly uri: string;
  /** Where each `$0` stands. */
  readonly cursors: readonly Position[];
  readonly initializeResult: InitializeResult;

  constructor(
    connection: ProtocolConnection,
    folder: TemporaryFolder,
    cursors: readonly Position[],
    initializeResult: InitializeResult,
  ) {
    this.connection = connection;
    this.folder = folder;
    this.uri = folder.uri('template.yaml');
    this.cursors = cursors;
    this.initializeResult = initializeResult;
  }

  /** Asks about the template, where nothing else is said at the first `$0`. */
  request(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const [position] = this.cursors;
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position, ...params });
  }

  async remove(): Promise<void> {
    this.connection.dispose();
    await this.folder.remove();
  }
}

/** Other files of the fixture lie beside the template. `settings` is what stands under `lambdaWorkbench`. */
export async function serve(
  text: string,
  { settings = {}, initialize = {} }: ServeOptions = {},
): Promise<ServedTemplate> {
  const { template, cursorPositions, texts } = fixture(text);
  const folder = await temporaryFolder({ 'template.yaml': template.text, ...Object.fromEntries(texts) });
  const connection = connect();
  const capabilities = { workspace: { configuration: true } };
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => settings),
  );
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...initialize,
  });
  await connection.sendNotification('initialized', {});
  const served = new ServedTemplate(connection, folder, cursorPositions, result);
  const textDocument = { uri: served.uri, languageId: 'yaml', version: 1, text: template.text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  return served;
}

interface ServeOptions {
  readonly settings?: object;
  readonly initialize?: Partial<InitializeParams>;
}

function connect(): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  new LanguageServer(server, new TextDocuments(TextDocument), types).listen();
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  return client;
}
