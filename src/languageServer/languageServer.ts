import {
  TextDocumentSyncKind,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleEventsOf } from '../events/sampleEvents.ts';
import {
  applicationsChangedNotification,
  applicationsRequest,
  sampleEventsRequest,
  templateFilesNotification,
  type ApplicationSummary,
  type SampleEvent,
  type SampleEventsParams,
  type TemplateFilesParams,
} from '../protocol/languageServer.ts';
import { resolveValue } from '../template/resolve.ts';
import { Applications } from './applications.ts';
import { Batch } from './batch.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { askSettings, defaultSettings, settingsOf, settingsSection, type Settings } from './settings.ts';
import { summarise } from './summarise.ts';
import { Templates } from './templates.ts';
import { Texts } from './texts.ts';
import { pathOfUri } from './uris.ts';

/** How long changes are gathered before they are answered. */
const gatheringMs = 40;

/** The same for handlers, which matter less to what is shown than the template being written. */
const codeGatheringMs = 250;

/** One method for each thing a client says. */
export class LanguageServer {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #templates: Templates;
  readonly #texts: Texts;
  readonly #applications: Applications;
  readonly #changedDocuments: Batch;
  readonly #changedCode: Batch;
  readonly #changedApplications: Batch;
  /** What the client was last told of each application, by the template's path; absent until it asked. */
  #told: Map<string, string> | undefined;
  /** Documents whose diagnostics the client has. */
  readonly #published = new Set<string>();
  #settings: Settings = defaultSettings;
  #settingsKnown: Promise<void> = Promise.resolve();
  #canAskSettings = false;
  #hearsOfFolders = false;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>) {
    this.#connection = connection;
    this.#documents = documents;
    this.#templates = new Templates(documents);
    this.#texts = new Texts((path) => this.#templates.openDocument(path)?.getText());
    this.#applications = new Applications(this.#texts, defaultSettings.region);
    const onError = (error: unknown): void => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    };
    this.#changedDocuments = new Batch(gatheringMs, (uris) => this.#publish(uris), onError);
    const somethingChanged = (): Promise<void> => {
      this.#somethingChanged();
      return Promise.resolve();
    };
    this.#changedCode = new Batch(codeGatheringMs, somethingChanged, onError);
    this.#changedApplications = new Batch(gatheringMs, (paths) => this.#announce(paths), onError);
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
    connection.onRequest(applicationsRequest, () => this.#answerApplications());
    connection.onRequest(sampleEventsRequest, (params: SampleEventsParams) => this.#sampleEvents(params));
    this.#documents.onDidChangeContent(({ document }) => {
      this.#changed(document);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#changed(document);
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders }: InitializeParams): InitializeResult {
    this.#canAskSettings = capabilities.workspace?.configuration === true;
    this.#hearsOfFolders = capabilities.workspace?.workspaceFolders === true;
    this.#setWorkspaceFolders(workspaceFolders ?? []);
    return {
      serverInfo: { name: 'Lambda Workbench' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(this.#hearsOfFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
    };
  }

  #initialized(): void {
    if (this.#canAskSettings) this.#askSettings();
    if (!this.#hearsOfFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(() => {
      void this.#connection.workspace.getWorkspaceFolders().then((folders) => {
        this.#setWorkspaceFolders(folders ?? []);
        this.#somethingChanged();
      });
    });
  }

  #setWorkspaceFolders(folders: readonly { readonly uri: string }[]): void {
    const paths = folders.map(({ uri }) => pathOfUri(uri)).filter((path) => path !== undefined);
    this.#applications.workspaceFolders = paths;
  }

  #changeSettings(pushed: unknown): void {
    if (this.#canAskSettings) {
      this.#askSettings();
      return;
    }
    const section = (pushed as Readonly<Record<string, unknown>> | null | undefined)?.[settingsSection];
    this.#useSettings(settingsOf(section));
  }

  #askSettings(): void {
    this.#settingsKnown = askSettings(this.#connection).then((settings) => {
      this.#useSettings(settings);
    });
  }

  #useSettings(settings: Settings): void {
    this.#settings = settings;
    this.#applications.region = settings.region;
    this.#somethingChanged();
  }

  #setTemplates({ uris }: TemplateFilesParams): void {
    this.#templates.setOfClient(uris);
    this.#somethingChanged();
  }

  #changed(document: TextDocument): void {
    (isCode(document) ? this.#changedCode : this.#changedDocuments).add(document.uri);
  }

  /** A file, a setting: any answer may be another now. */
  #somethingChanged(): void {
    for (const document of this.#documents.all())
      if (!isCode(document)) this.#changedDocuments.add(document.uri);
    for (const path of this.#told?.keys() ?? []) this.#changedApplications.add(path);
  }

  /** The diagnostics of documents as they are now; none for what is no template, or is no longer open. */
  async #publish(uris: readonly string[]): Promise<void> {
    await this.#settingsKnown;
    for (const uri of uris) {
      const document = this.#documents.get(uri);
      const diagnostics =
        document && this.#settings.diagnosticsEnabled
          ? diagnosticsOf(document, this.#applications, this.#texts)
          : undefined;
      await this.#send(uri, document?.version, diagnostics);
      const path = pathOfUri(uri);
      if (path !== undefined) this.#changedApplications.add(path);
    }
    this.#applications.keepOnly(this.#templates.paths());
  }

  /** `undefined` takes back what was said of a document, if anything was. */
  async #send(
    uri: string,
    version: number | undefined,
    diagnostics: Diagnostic[] | undefined,
  ): Promise<void> {
    if (!diagnostics && !this.#published.has(uri)) return;
    if (diagnostics) this.#published.add(uri);
    else this.#published.delete(uri);
    await this.#connection.sendDiagnostics({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: diagnostics ?? [],
    });
  }

  #answerApplications(): ApplicationSummary[] {
    const summaries = this.#summaries();
    this.#told = new Map([...summaries].map(([path, summary]) => [path, JSON.stringify(summary)]));
    return [...summaries.values()];
  }

  /** Tells the client to ask again where one of these applications is not what it was told. */
  async #announce(paths: readonly string[]): Promise<void> {
    if (!this.#told) return;
    const now = this.#summaries(new Set(paths));
    let isNews = false;
    for (const path of paths) {
      const summary = now.get(path);
      const text = summary && JSON.stringify(summary);
      if (text === this.#told.get(path)) continue;
      isNews = true;
      if (text === undefined) this.#told.delete(path);
      else this.#told.set(path, text);
    }
    if (isNews) await this.#connection.sendNotification(applicationsChangedNotification);
  }

  /** By path, in its order: all applications, or only these of them. */
  #summaries(only?: ReadonlySet<string>): Map<string, ApplicationSummary> {
    const wanted = this.#applications
      .all(this.#templates.paths())
      .filter(({ templatePath }) => only?.has(templatePath) !== false);
    return new Map(
      wanted.map((application) => {
        const { templatePath } = application;
        const files = this.#texts.beside(templatePath);
        return [templatePath, summarise(this.#templates.uriOf(templatePath), application, files)];
      }),
    );
  }

  #sampleEvents({ templateUri, function: logicalId }: SampleEventsParams): readonly SampleEvent[] {
    const path = pathOfUri(templateUri);
    const application = this.#applications
      .all(this.#templates.paths())
      .find(({ templatePath }) => templatePath === path);
    const found = application?.functions.find((each) => each.logicalId === logicalId);
    if (!application || !found) return [];
    return sampleEventsOf(found.resource, {
      ...application,
      resolve: (value) => resolveValue(value, application).json,
    });
  }
}

/** What handlers are written in, as against what can be a template. */
function isCode({ languageId }: TextDocument): boolean {
  return /^(java|type)script/.test(languageId);
}
