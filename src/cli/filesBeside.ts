import { readFileSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Files } from '../language/files.ts';

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

/** Undefined also for what can be no path, such as a name that is too long. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
