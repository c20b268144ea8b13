import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What programs write or install, never a person by hand. */
const ignoredFolders = new Set(['node_modules', '.git', '.aws-sam', 'cdk.out']);
/** Programs save a file in several steps. */
const gatherMs = 50;

/**
 * Tells which files below a folder changed. One watch per folder, for the recursive ones of Node.js also enter what is
 * ignored here. It does not keep the process alive.
 */
export class FolderWatch {
  readonly #onChange: (paths: readonly string[]) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();

  constructor(folder: string, onChange: (paths: readonly string[]) => void) {
    this.#onChange = onChange;
    this.#enter(folder);
  }

  #enter(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name !== null) this.#see(join(folder, name), name);
      });
      watcher.on('error', () => {
        this.#leave(folder);
      });
      this.#watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !ignoredFolders.has(entry.name)) this.#enter(join(folder, entry.name));
    } catch {
      // It is gone again, is no folder, or the system has no watch left: invocations go on with what is known.
      this.#leave(folder);
    }
  }

  #leave(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #see(path: string, name: string): void {
    if (ignoredFolders.has(name)) return;
    if (this.#changed.size === 0)
      setTimeout(() => {
        const paths = [...this.#changed];
        this.#changed.clear();
        for (const each of paths) this.#look(each);
        this.#onChange(paths);
      }, gatherMs).unref();
    this.#changed.add(path);
  }

  /** A folder may have come or gone. */
  #look(path: string): void {
    this.#leave(path);
    this.#enter(path);
  }
}
