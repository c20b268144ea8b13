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

/** For a process that sees them there. */
export const foldersAtAws = { taskRoot: '/var/task', runtimeFolder: '/var/runtime', optFolder: '/opt' };

/** A path as it is at AWS, such as `/opt/wrapper`, where it lies here; others stay what they are. */
export function localPath(path: string, folders: Partial<SandboxFolders>): string {
  for (const [atAws, here] of placesOf(folders)) {
    if (isIn(atAws, path)) return join(here, path.slice(atAws.length));
  }
  return path;
}

/** A path on this machine as it is at AWS; others stay what they are. */
export function pathAtAws(path: string, folders: Partial<SandboxFolders>): string {
  let found: readonly [string, string] | undefined;
  for (const place of placesOf(folders)) {
    // A layer may lie within the function's folder, or the other way round.
    if (isIn(place[1], path) && place[1].length > (found?.[1].length ?? 0)) found = place;
  }
  return found === undefined ? path : `${found[0]}${path.slice(found[1].length)}`;
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

function placesOf({ taskRoot, runtimeFolder, optFolder }: Partial<SandboxFolders>): [string, string][] {
  const places: readonly (readonly [string, string | undefined])[] = [
    [foldersAtAws.taskRoot, taskRoot],
    [foldersAtAws.optFolder, optFolder],
    [foldersAtAws.runtimeFolder, runtimeFolder],
  ];
  return places.flatMap(([atAws, here]) => (here === undefined ? [] : [[atAws, here]]));
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
