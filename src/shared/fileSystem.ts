/** The disk as seen by code that asks for paths of which nothing is known. Nothing here throws. */
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Longer files are nothing a person wrote, and would hold everything up. */
const textLimitBytes = 1024 * 1024;

/** Undefined where there is nothing, or where the path can be none, as one that is too long. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function kindOf(path: string): FolderEntry['kind'] | undefined {
  const stats = statOf(path);
  return stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
}

/** Whether it is a file that is not too long to be read as a text. */
export function canBeText(stats: Stats | undefined): stats is Stats {
  return stats?.isFile() === true && stats.size <= textLimitBytes;
}

/** Undefined where there is no file that can be read, or it is longer than a megabyte. */
export function textOf(path: string): string | undefined {
  if (!canBeText(statOf(path))) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Files and folders, sorted by name. */
export function entriesOf(folder: string): FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry): FolderEntry[] => {
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
