import { statSync } from 'node:fs';
import { Disposable, workspace, type Uri } from 'vscode';

/** How long changes are gathered before they are told; saved documents are told at once. */
const gatherMs = 50;

/** Tells which files of the workspace were saved, created, changed or deleted. */
export class FileChanges implements Disposable {
  readonly #tell: (paths: readonly string[]) => void;
  readonly #gathered = new Set<string>();
  /** When documents that were saved were written: the watcher's word of it would be a second cold start. */
  readonly #savedMs = new Map<string, number | undefined>();
  readonly #subscriptions: Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (paths: readonly string[]) => void) {
    this.#tell = tell;
    const watcher = workspace.createFileSystemWatcher('**/*');
    const gather = (uri: Uri): void => {
      this.#gather(uri);
    };
    this.#subscriptions = Disposable.from(
      watcher,
      watcher.onDidChange(gather),
      watcher.onDidCreate(gather),
      watcher.onDidDelete(gather),
      // The watcher is late by some hundred milliseconds: an invocation right after a save must run what was saved.
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.scheme !== 'file') return;
        this.#savedMs.set(uri.fsPath, modifiedMsOf(uri.fsPath));
        this.#tell([uri.fsPath]);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #gather(uri: Uri): void {
    if (uri.scheme !== 'file' || /[\\/]\.git[\\/]/.test(uri.fsPath)) return;
    this.#gathered.add(uri.fsPath);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const paths = [...this.#gathered].filter((path) => !this.#isToldAsSaved(path));
      this.#gathered.clear();
      if (paths.length > 0) this.#tell(paths);
    }, gatherMs);
  }
  #isToldAsSaved(path: string): boolean {
    const savedMs = this.#savedMs.get(path);
    return savedMs !== undefined && savedMs === modifiedMsOf(path);
  }
}

function modifiedMsOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
