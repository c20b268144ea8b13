import { readFileSync } from 'node:fs';
import { kindOf } from '../shared/fileSystem.ts';

/** The files an application is made of. */
export interface Files {
  /** The text of a file; undefined where there is none that can be read. */
  readonly read: (path: string) => string | undefined;
  readonly kindOf: (path: string) => 'file' | 'folder' | undefined;
}

export const filesOnDisk: Files = {
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  kindOf,
};
