import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What stands for `/opt`: the layers of a function laid over each other, later ones on top. */
export class Layers {
  readonly #newFolder: () => string;
  readonly #merged = new Map<string, string>();

  /** `newFolder` makes an empty folder that is removed when the emulator ends. */
  constructor(newFolder: () => string) {
    this.#newFolder = newFolder;
  }

  /** A single layer is used where it lies; several are merged once. No folder where there is no layer. */
  optFolder(layers: readonly string[]): string | undefined {
    if (layers.length < 2) return layers[0];
    const key = layers.join('\0');
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const folder = this.#newFolder();
    merge(layers, folder);
    this.#merged.set(key, folder);
    return folder;
  }

  /** Files changed: what is merged next may look different. */
  forget(): void {
    this.#merged.clear();
  }
}

/** Links what only one folder has, whole, so that its changes are seen; folders that several have are made anew. */
function merge(folders: readonly string[], target: string): void {
  const sources = new Map<string, string[]>();
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const below = (sources.get(name) ?? []).filter((each) => isFolder(each) && isFolder(path));
      sources.set(name, [...below, path]);
    }
  }
  for (const [name, paths] of sources) {
    const [path = '', ...others] = paths;
    if (others.length === 0) {
      link(path, join(target, name));
    } else {
      mkdirSync(join(target, name));
      merge(paths, join(target, name));
    }
  }
}

function link(source: string, target: string): void {
  // On Windows only administrators may link files.
  if (process.platform !== 'win32') symlinkSync(source, target);
  else if (isFolder(source)) symlinkSync(source, target, 'junction');
  else cpSync(source, target);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
