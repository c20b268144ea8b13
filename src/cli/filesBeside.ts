import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Files } from '../language/files.ts';
import { entriesOf, statOf } from '../shared/fileSystem.ts';

/** Longer files are no source code. */
const sizeLimitBytes = 1024 * 1024;

/** The files on disk as a template names them. */
export function filesBeside(templatePath: string): Files {
  const folder = dirname(templatePath);
  return {
    read: (path) => readIfText(resolve(folder, path)),
    kindOf: (path) => {
      const stats = statOf(resolve(folder, path));
      return stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
    },
    list: (path) => entriesOf(resolve(folder, path)),
  };
}

function readIfText(path: string): string | undefined {
  const stats = statOf(path);
  if (stats?.isFile() !== true || stats.size > sizeLimitBytes) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
