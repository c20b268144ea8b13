import { RelativePattern, Uri, type DocumentFilter } from 'vscode';

/** Selects these files and no other, whatever characters their names have. */
export function templateSelector(uris: readonly Uri[]): DocumentFilter[] {
  return uris.map((uri) => ({
    pattern: new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)),
  }));
}
