import { readFileSync, statSync } from 'node:fs';

/** The files an application is made of. */
export interface Files {
  /** The text of a file; undefined where there is none that can be read. */
  readonly read: (path: string) => string | undefined;
  readonly isFolder: (path: string) => boolean;
}

export const filesOnDisk: Files = {
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
};
