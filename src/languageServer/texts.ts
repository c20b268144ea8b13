import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Files } from '../language/files.ts';
import { entriesOf, statOf } from '../shared/fileSystem.ts';

/** Longer files are no templates or handlers a person wrote, and would hold everything up. */
const sizeLimitBytes = 1024 * 1024;

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

  kindOf(path: string): 'file' | 'folder' | undefined {
    const stats = statOf(path);
    return stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
  }

  /** The files as seen from a template. */
  beside(templatePath: string): Files {
    const folder = dirname(templatePath);
    return {
      read: (path) => this.read(resolve(folder, path)),
      kindOf: (path) => this.kindOf(resolve(folder, path)),
      list: (path) => entriesOf(resolve(folder, path)),
    };
  }

  #readFromDisk(path: string): string | undefined {
    const stats = statOf(path);
    if (stats?.isFile() !== true || stats.size > sizeLimitBytes) {
      this.#read.delete(path);
      return undefined;
    }
    const known = this.#read.get(path);
    if (known?.modifiedMs === stats.mtimeMs && known.sizeBytes === stats.size) return known.text;
    try {
      const text = readFileSync(path, 'utf8');
      this.#read.set(path, { modifiedMs: stats.mtimeMs, sizeBytes: stats.size, text });
      return text;
    } catch {
      return undefined;
    }
  }
}
