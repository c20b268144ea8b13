import { isAbsolute, relative } from 'node:path';
import { pathOfUri } from './uris.ts';

/** The folders that the client has open. */
export class WorkspaceFolders {
  /** As the client spells them, by absolute path. */
  readonly uris: ReadonlyMap<string, string>;

  constructor(folders: readonly { readonly uri: string }[]) {
    this.uris = new Map(
      folders.flatMap(({ uri }) => {
        const path = pathOfUri(uri);
        return path === undefined ? [] : [[path, uri]];
      }),
    );
  }

  /** The innermost folder that an absolute path is in. */
  of(path: string): string | undefined {
    return [...this.uris.keys()]
      .filter((folder) => isInside(path, folder))
      .reduce<string | undefined>((a, b) => (a !== undefined && a.length > b.length ? a : b), undefined);
  }
}

function isInside(path: string, folder: string): boolean {
  const inner = relative(folder, path);
  return inner !== '' && !inner.startsWith('..') && !isAbsolute(inner);
}
