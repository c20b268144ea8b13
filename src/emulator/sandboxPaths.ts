import { join } from 'node:path';

/** Where the folders that functions know at AWS lie on this machine. */
export interface SandboxFolders {
  /** `/var/task` */
  readonly taskRoot: string;
  /** `/var/runtime` */
  readonly runtimeFolder: string;
  /** `/opt`; absent where a function has no layers. */
  readonly optFolder: string | undefined;
}

/** A path as it is at AWS, such as `/opt/wrapper`, where it lies here; others stay what they are. */
export function localPath(path: string, folders: SandboxFolders): string {
  const { taskRoot, runtimeFolder, optFolder } = folders;
  const places: readonly (readonly [string, string | undefined])[] = [
    ['/var/task', taskRoot],
    ['/var/runtime', runtimeFolder],
    ['/opt', optFolder],
  ];
  for (const [atAws, here] of places) {
    const isInside = path === atAws || path.startsWith(`${atAws}/`);
    if (isInside && here !== undefined) return join(here, path.slice(atAws.length));
  }
  return path;
}

/** The same for a list of paths between colons, in the form of this machine. */
export function localPathList(list: string, folders: SandboxFolders, delimiter: string): string {
  // A list in Windows' own form holds colons after its drives' letters.
  if (list.includes(';')) return list;
  return list
    .split(delimiter === ';' ? /:(?![\\/])/ : ':')
    .map((path) => localPath(path, folders))
    .join(delimiter);
}

/** A path below a folder; none where there is no such folder. */
export function below(folder: string | undefined, ...path: readonly string[]): string[] {
  return folder === undefined || folder === '' ? [] : [join(folder, ...path)];
}
