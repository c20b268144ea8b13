import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where administrators' programs lie, which not every user has on the PATH. */
const systemFolders = ['/usr/bin', '/usr/sbin', '/bin', '/sbin'];

/** The first executable of a name in the folders of a PATH. */
export function findOnPath(name: string, path = ''): string | undefined {
  return [...path.split(delimiter), ...systemFolders]
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
