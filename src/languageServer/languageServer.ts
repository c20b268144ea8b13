import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isSamconfig } from '../application/samconfig.ts';
import {
  templateFilesNotification,
  type InitializationOptions,
  type TemplateFilesParams,
} from '../protocol/languageServer.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { Applications } from './applications.ts';
import { Batch } from './batch.ts';
import { featureCapabilities, registerFeatures, TemplateRegistrations } from './featureRegistration.ts';
import { PublishedDiagnostics } from './publishedDiagnostics.ts';
import { askSettings, defaultSettings, ScopedSettings, settingsOf, settingsSection } from './settings.ts';
import { TemplateDocuments } from './templateDocuments.ts';
import { Templates } from './templates.ts';
import { Texts } from './texts.ts';
import { ToldApplications } from './toldApplications.ts';
import { pathOfUri } from './uris.ts';
import { WorkspaceFolders } from './workspaceFolders.ts';

/** How long further changes are gathered after one was answered. */
const gatheringMs = 40;

/** The same for handlers, which matter less to what is shown than the template being written. */
const codeGatheringMs = 250;

/** How long after the first diagnostics what an editor asks next is answered too. */
const warmAfterMs = 1500;

/** What handlers are written in, as against what can be a template. */
const codeLanguages: readonly string[] = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** The server's life with its client: what it is told of settings, folders, files and documents, and whom that concerns. */
export class LanguageServer {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #types: ResourceTypes;
  readonly #templates: Templates;
  readonly #applications: Applications;
  readonly #templateDocuments: TemplateDocuments;
  readonly #diagnostics: PublishedDiagnostics;
  readonly #toldApplications: ToldApplications;
  readonly #registrations: TemplateRegistrations;
  readonly #changedDocuments: Batch;
  readonly #changedCode: Batch;
  readonly #changedApplications: Batch;
  readonly #onWarm: () => void;
  #isWarm = false;
  #settings = Promise.resolve(new ScopedSettings(defaultSettings));
  #capabilities: ClientCapabilities = {};
  /** Whether the client learns for each template what features of others it displaces. */
  #tellsPerTemplate = false;

  /** `onWarm` is called once, soon after a template was first analysed. */
  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    types: ResourceTypes,
    onWarm: () => void = () => undefined,
  ) {
    this.#connection = connection;
    this.#onWarm = onWarm;
    this.#types = types;
    this.#documents = documents;
    this.#templates = new Templates(documents);
    const texts = new Texts((path) => this.#templates.openDocument(path)?.getText());
    this.#applications = new Applications(texts, () => defaultSettings.region);
    this.#templateDocuments = new TemplateDocuments(documents, this.#templates, this.#applications, texts);
    this.#diagnostics = new PublishedDiagnostics(connection, documents, this.#templateDocuments, types);
    this.#toldApplications = new ToldApplications(connection, this.#templates, this.#applications, texts);
    this.#registrations = new TemplateRegistrations(connection);
    this.#changedDocuments = new Batch(gatheringMs, (uris) => this.#publish(uris), this.#onError);
    const somethingChanged = (): Promise<void> => {
      this.#somethingChanged();
      return Promise.resolve();
    };
    this.#changedCode = new Batch(codeGatheringMs, somethingChanged, this.#onError);
    this.#changedApplications = new Batch(
      gatheringMs,
      (paths) => this.#toldApplications.announce(paths),
      this.#onError,
    );
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#initialized();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#changeSettings(settings);
    });
    connection.onDidChangeWatchedFiles(() => {
      this.#somethingChanged();
    });
    connection.onNotification(templateFilesNotification, (params: TemplateFilesParams) => {
      this.#setTemplates(params);
    });
    this.#toldApplications.listen();
    registerFeatures({
      connection,
      clientCapabilities: () => this.#capabilities,
      templates: this.#templateDocuments,
      types: this.#types,
      settings: () => this.#settings,
      onError: this.#onError,
    });
    this.#documents.onDidChangeContent(({ document }) => {
      this.#changed(document);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#changed(document);
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): InitializeResult {
    this.#capabilities = capabilities;
    const { namesTemplates } = (initializationOptions ?? {}) as Partial<InitializationOptions>;
    this.#tellsPerTemplate =
      namesTemplates === true && capabilities.textDocument?.formatting?.dynamicRegistration === true;
    this.#applications.workspaceFolders = new WorkspaceFolders(workspaceFolders ?? []);
    return {
      serverInfo: { name: 'Lambda Workbench' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...featureCapabilities(this.#tellsPerTemplate),
        ...(capabilities.workspace?.workspaceFolders === true && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
    };
  }

  #initialized(): void {
    const { workspace, textDocument } = this.#capabilities;
    this.#askSettings();
    if (textDocument?.synchronization?.dynamicRegistration === true) this.#askCode();
    if (workspace?.workspaceFolders !== true) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(() => {
      void this.#connection.workspace.getWorkspaceFolders().then((folders) => {
        this.#applications.workspaceFolders = new WorkspaceFolders(folders ?? []);
        this.#askSettings();
        this.#somethingChanged();
      });
    });
  }

  /** Of handlers only the texts are wanted: what is not saved yet counts for their lenses and the template's problems. */
  #askCode(): void {
    const { client } = this.#connection;
    const documentSelector = codeLanguages.map((language) => ({ language, scheme: 'file' }));
    const options = { documentSelector };
    Promise.all([
      client.register(DidOpenTextDocumentNotification.type, options),
      client.register(DidCloseTextDocumentNotification.type, options),
      client.register(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      }),
    ]).catch(this.#onError);
  }

  #changeSettings(pushed: unknown): void {
    const section = (pushed as Readonly<Record<string, unknown>> | null | undefined)?.[settingsSection];
    if (this.#capabilities.workspace?.configuration === true) this.#askSettings();
    else this.#useSettings(Promise.resolve(new ScopedSettings(settingsOf(section))));
  }

  #askSettings(): void {
    if (this.#capabilities.workspace?.configuration === true)
      this.#useSettings(askSettings(this.#connection, this.#applications.workspaceFolders));
  }

  #useSettings(asked: Promise<ScopedSettings>): void {
    this.#settings = asked.then((settings) => {
      this.#applications.regionOf = (path) => settings.of(path).region;
      this.#somethingChanged();
      return settings;
    });
  }

  #setTemplates({ uris }: TemplateFilesParams): void {
    this.#templates.setOfClient(uris);
    if (this.#tellsPerTemplate) this.#registrations.register(this.#templates.paths()).catch(this.#onError);
    this.#somethingChanged();
  }

  #changed(document: TextDocument): void {
    (concernsOthers(document) ? this.#changedCode : this.#changedDocuments).add(document.uri);
    for (const { uri } of this.#documents.all()) if (isSamconfig(uri)) this.#changedCode.add(uri);
  }

  /** A file, a setting: any answer may be another now. */
  #somethingChanged(): void {
    for (const document of this.#documents.all())
      if (!isCode(document)) this.#changedDocuments.add(document.uri);
    for (const path of this.#toldApplications.paths()) this.#changedApplications.add(path);
  }

  async #publish(uris: readonly string[]): Promise<void> {
    const settings = await this.#settings;
    for (const uri of uris) {
      const path = pathOfUri(uri);
      if (await this.#diagnostics.publish(uri, settings.of(path))) this.#warm();
      if (path !== undefined) this.#changedApplications.add(path);
    }
    this.#applications.keepOnly(this.#templates.paths());
  }

  #warm(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    setTimeout(this.#onWarm, warmAfterMs).unref();
  }

  readonly #onError = (error: unknown): void => {
    this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}

function isCode({ languageId }: TextDocument): boolean {
  return codeLanguages.includes(languageId);
}

/** Whether templates are read with it. */
function concernsOthers(document: TextDocument): boolean {
  return isCode(document) || isSamconfig(document.uri);
}
