import { dirname } from 'node:path';
import { Disposable, Uri, workspace } from 'vscode';
import {
  filesChangedNotification,
  invokeRequest,
  searchLogsRequest,
  settingsNotification,
  skipWaitingNotification,
  templatesNotification,
  type FilesChangedParams,
  type InvokeParams,
  type InvokeResult,
  type SearchLogsParams,
  type SearchLogsResult,
  type TemplatesParams,
} from '../../protocol/localLambda.ts';
import { notTrusted } from '../errors.ts';
import { mendable } from '../remedy.ts';
import type { Log } from '../log.ts';
import type { AsynchronousEvents } from '../asynchronousEvents.ts';
import type { Metrics } from '../metrics.ts';
import { localLambdaSettings, settingsSection } from '../settings.ts';
import type { TemplateFiles } from '../templateFiles.ts';
import { FileChanges } from './fileChanges.ts';
import { LocalLambda } from './localLambda.ts';
import type { Notices } from './notices.ts';

/** The local Lambdas of the window: one per workspace folder, in trusted workspaces only. */
export class LocalLambdas implements Disposable {
  readonly #file: string;
  readonly #cacheFolder: string;
  readonly #templateFiles: TemplateFiles;
  readonly #log: Log;
  readonly #told: { readonly metrics: Metrics; readonly asynchronousEvents: AsynchronousEvents };
  readonly #notices: Notices;
  readonly #byFolder = new Map<string, LocalLambda>();
  readonly #subscriptions: { dispose(): unknown }[] = [];

  constructor(
    places: { readonly file: string; readonly cacheFolder: string },
    templateFiles: TemplateFiles,
    log: Log,
    told: { readonly metrics: Metrics; readonly asynchronousEvents: AsynchronousEvents },
    notices: Notices,
  ) {
    this.#file = places.file;
    this.#cacheFolder = places.cacheFolder;
    this.#templateFiles = templateFiles;
    this.#log = log;
    this.#told = told;
    this.#notices = notices;
  }

  async invoke(params: InvokeParams): Promise<InvokeResult> {
    const localLambda = this.#of(params.template);
    return mendable(localLambda.request<InvokeResult>(invokeRequest, params), localLambda);
  }

  /** What is kept of a function's log. */
  async searchLogs(params: SearchLogsParams): Promise<SearchLogsResult> {
    const localLambda = this.#of(params.template);
    return mendable(localLambda.request<SearchLogsResult>(searchLogsRequest, params), localLambda);
  }

  /** The pipe at which the debug adapter of the template's local Lambda listens. */
  async debugAdapterPipe(template: string): Promise<string> {
    const localLambda = this.#of(template);
    const { debugAdapterPipe } = await mendable(localLambda.addresses(), localLambda);
    return debugAdapterPipe;
  }

  /** Events that wait for their next attempt are tried now, in all folders. */
  skipWaiting(): void {
    this.#each(() => [skipWaitingNotification, undefined]);
  }

  /** Ends all processes; resolves when they are gone. */
  async stop(): Promise<void> {
    await Promise.all([...this.#byFolder.values()].map((each) => each.stop()));
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  #of(template: string): LocalLambda {
    if (!workspace.isTrusted) throw notTrusted();
    const folder = folderOf(template);
    const known = this.#byFolder.get(folder);
    if (known) return known;
    if (this.#byFolder.size === 0) this.#listen();
    const created: LocalLambda = new LocalLambda(this.#file, {
      parameters: () => ({
        folder,
        cacheFolder: this.#cacheFolder,
        templates: this.#templatesIn(folder, template),
        settings: localLambdaSettings(Uri.file(folder)),
      }),
      log: ({ lines }) => {
        this.#log.lines(lines);
      },
      metrics: (metrics) => {
        this.#told.metrics.update(metrics);
      },
      asynchronousEvents: (events) => {
        this.#told.asynchronousEvents.update(folder, events);
      },
      notice: (notice) => {
        this.#notices.show(notice, created);
      },
      printed: (text) => {
        this.#log.info(text.trimEnd());
      },
      died: (how) => {
        this.#told.asynchronousEvents.update(folder, { functions: [] });
        this.#notices.say(
          `The local Lambda ended unexpectedly (${how}). It starts again with the next invocation.`,
        );
      },
    });
    this.#byFolder.set(folder, created);
    return created;
  }

  /** The folder's templates, and always the one in question, which a search may not have found yet. */
  #templatesIn(folder: string, template?: string): readonly string[] {
    const found = this.#templateFiles.uris
      .map(({ fsPath }) => fsPath)
      .filter((path) => folderOf(path) === folder);
    return template === undefined || found.includes(template) ? found : [...found, template];
  }

  /** From the first process on, what happens in the workspace is passed on. */
  #listen(): void {
    this.#subscriptions.push(
      new FileChanges((paths) => {
        this.#each((folder) => {
          const inside = paths.filter((path) => folderOf(path) === folder);
          const params: FilesChangedParams = { paths: inside };
          return inside.length > 0 ? [filesChangedNotification, params] : undefined;
        });
      }),
      this.#templateFiles.onDidChange(() => {
        this.#each((folder) => {
          const params: TemplatesParams = { templates: this.#templatesIn(folder) };
          return [templatesNotification, params];
        });
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection))
          this.#each((folder) => [settingsNotification, localLambdaSettings(Uri.file(folder))]);
      }),
    );
  }

  #each(notification: (folder: string) => readonly [method: string, params: unknown] | undefined): void {
    for (const [folder, localLambda] of this.#byFolder) {
      const message = notification(folder);
      if (message) localLambda.notify(...message);
    }
  }
}

/** The workspace folder a file belongs to; the file's own folder where there is none. */
function folderOf(path: string): string {
  return workspace.getWorkspaceFolder(Uri.file(path))?.uri.fsPath ?? dirname(path);
}
