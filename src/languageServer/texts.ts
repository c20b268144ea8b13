import { dirname, resolve } from 'node:path';
import type { Files } from '../language/files.ts';
import { canBeText, entriesOf, kindOf, statOf, textOf } from '../shared/fileSystem.ts';

interface ReadFile {
  readonly modifiedMs: number;
  readonly sizeBytes: number;
  readonly text: string;
}

/** The texts of files: as they are in the editor where they are open there, else as they are on disk. */
export class Texts {
  readonly #openText: (path: string) => string | undefined;
  readonly #read = new Map<string, ReadFile>();

  /** `openText` answers for an absolute path that is open in the editor. */
  constructor(openText: (path: string) => string | undefined) {
    this.#openText = openText;
  }

  /** Undefined where there is no file that can be read, or it is longer than a megabyte. */
  read(path: string): string | undefined {
    return this.#openText(path) ?? this.#readFromDisk(path);
  }

  /** The files as seen from a template. */
  beside(templatePath: string): Files {
    const folder = dirname(templatePath);
    return {
      read: (path) => this.read(resolve(folder, path)),
      kindOf: (path) => kindOf(resolve(folder, path)),
      list: (path) => entriesOf(resolve(folder, path)),
    };
  }

  #readFromDisk(path: string): string | undefined {
    const stats = statOf(path);
    if (!canBeText(stats)) {
      this.#read.delete(path);
      return undefined;
    }
    const known = this.#read.get(path);
    if (known?.modifiedMs === stats.mtimeMs && known.sizeBytes === stats.size) return known.text;
    const text = textOf(path);
    if (text !== undefined) this.#read.set(path, { modifiedMs: stats.mtimeMs, sizeBytes: stats.size, text });
    return text;
  }
}
