import { join } from 'node:path';
import { CancellationTokenSource, EventEmitter, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  applicationsChangedNotification,
  applicationsRequest,
  languageServerNodeOptions,
  roleRequest,
  sampleEventsRequest,
  templateFilesNotification,
  type ApplicationSummary,
  type InitializationOptions,
  type RoleParams,
  type RoleSummary,
  type SampleEvent,
  type SampleEventsParams,
  type TemplateFilesParams,
} from '../protocol/languageServer.ts';
import type { Log } from './log.ts';
import { settingsSection } from './settings.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { answeredBySetting, offersFormatting } from './whoAnswers.ts';

/** What a change of tells the server to look again: templates, their configuration, handlers, and Dockerfiles. */
const watchedFiles =
  '**/*{.yaml,.yml,.json,.template,.toml,.js,.mjs,.cjs,.jsx,.ts,.mts,.cts,.tsx,.py,Dockerfile}';

/** The language server's process, started once the workspace has a template. */
export class LanguageServer implements Disposable {
  readonly #places: { readonly file: string; readonly cacheFolder: string };
  readonly #templateFiles: TemplateFiles;
  readonly #applicationsChanged = new EventEmitter<void>();
  /** Ask again with {@link applications}. */
  readonly onDidChangeApplications = this.#applicationsChanged.event;
  readonly #subscriptions: { dispose(): unknown }[];
  #client: Promise<LanguageClient> | undefined;
  #applications: Promise<readonly ApplicationSummary[]> | undefined;

  constructor(
    places: { readonly file: string; readonly cacheFolder: string },
    templateFiles: TemplateFiles,
    log: Log,
  ) {
    this.#places = places;
    this.#templateFiles = templateFiles;
    const tell = (): void => {
      this.#tellTemplates().catch((error: unknown) => {
        log.error(error);
      });
    };
    this.#subscriptions = [
      templateFiles.onDidChange(tell),
      // The server then registers anew what it registers for templates.
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(answeredBySetting)) tell();
      }),
      this.#applicationsChanged,
    ];
  }

  /** Every application of the workspace; none while there is no template. Asked of the server once per change. */
  async applications(): Promise<readonly ApplicationSummary[]> {
    if (!this.#client && this.#templateFiles.uris.length === 0) return [];
    this.#applications ??= this.#ask<readonly ApplicationSummary[]>(applicationsRequest);
    try {
      return await this.#applications;
    } catch (error) {
      this.#applications = undefined;
      throw error;
    }
  }

  sampleEvents(params: SampleEventsParams): Promise<readonly SampleEvent[]> {
    return this.#ask(sampleEventsRequest, params);
  }

  /** What a function may do; null where the template does not tell. */
  role(params: RoleParams): Promise<RoleSummary | null> {
    return this.#ask(roleRequest, params);
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    // A client that is still starting, or failed to, refuses to be stopped.
    if (client?.isRunning() === true) await client.stop();
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  async #ask<Answer>(method: string, params?: unknown): Promise<Answer> {
    const client = await this.#start();
    return client.sendRequest<Answer>(method, params);
  }

  async #tellTemplates(): Promise<void> {
    const running = this.#client !== undefined;
    if (!running && this.#templateFiles.uris.length === 0) return;
    const client = await this.#start();
    if (running) await client.sendNotification(templateFilesNotification, this.#templates());
    this.#forget();
  }

  #templates(): TemplateFilesParams {
    return { uris: this.#templateFiles.uris.map((uri) => uri.toString()) };
  }

  #forget(): void {
    this.#applications = undefined;
    this.#applicationsChanged.fire();
  }

  #start(): Promise<LanguageClient> {
    this.#client ??= this.#startClient().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #startClient(): Promise<LanguageClient> {
    // Loaded only here: a workspace without a template does without the client's code.
    const { LanguageClient, State, TransportKind } = await import('vscode-languageclient/node');
    const { file, cacheFolder } = this.#places;
    const args = ['--compiled', join(cacheFolder, 'compiled')];
    const execArgv = languageServerNodeOptions;
    const run = { module: file, transport: TransportKind.ipc, args, options: { execArgv } };
    const debug = { ...run, options: { execArgv: [...execArgv, '--inspect=127.0.0.1:6019'] } };
    const watcher = workspace.createFileSystemWatcher(watchedFiles);
    this.#subscriptions.push(watcher);
    const client = new LanguageClient(
      settingsSection,
      'Lambda Language Server',
      { run, debug },
      {
        documentSelector: [
          { language: 'yaml' },
          { language: 'json' },
          { language: 'jsonc' },
          { pattern: '**/*.template' },
          { pattern: '**/samconfig.toml' },
        ],
        synchronize: { fileEvents: watcher },
        initializationOptions: { namesTemplates: true } satisfies InitializationOptions,
        middleware: {
          // VS Code's own outline of JSON has all of it already.
          provideDocumentSymbols: (document, token, next) =>
            document.languageId.startsWith('json') ? undefined : next(document, token),
          async handleRegisterCapability({ registrations }, next) {
            const wanted = registrations.filter(({ method }) => !isFormatting(method) || offersFormatting());
            await next({ registrations: wanted }, new CancellationTokenSource().token);
          },
        },
      },
    );
    client.onNotification(applicationsChangedNotification, () => {
      this.#forget();
    });
    await client.start();
    await client.sendNotification(templateFilesNotification, this.#templates());
    client.onDidChangeState(({ newState }) => {
      // The client starts a server again that died: the new one knows nothing yet.
      if (newState === State.Running) void this.#tellTemplates();
    });
    return client;
  }
}

function isFormatting(method: string): boolean {
  return /^textDocument\/.*[fF]ormatting$/.test(method);
}
