import { dirname, resolve } from 'node:path';
import type { Files } from '../language/files.ts';
import { entriesOf, kindOf, textOf } from '../shared/fileSystem.ts';

/** The files on disk as a template names them. */
export function filesBeside(templatePath: string): Files {
  const folder = dirname(templatePath);
  return {
    read: (path) => textOf(resolve(folder, path)),
    kindOf: (path) => kindOf(resolve(folder, path)),
    list: (path) => entriesOf(resolve(folder, path)),
  };
}
