import { posix } from 'node:path';
import type { Files } from '../../files.ts';
import type { HandlerFile } from '../../handlerFile.ts';

/**
 * Whether files of a handler's language lie in the template's folder, in a folder of that or where the handler should
 * be. However many handlers are asked about, each folder is looked at once.
 */
export function codeNearby(files: Files): (file: HandlerFile) => boolean {
  const extensions = new Map<string, ReadonlySet<string>>();
  const extensionsIn = (folder: string): ReadonlySet<string> => {
    const known = extensions.get(folder);
    if (known) return known;
    const inside = files.list(folder).filter(({ kind }) => kind === 'file');
    const found = new Set(inside.map(({ name }) => posix.extname(name)));
    extensions.set(folder, found);
    return found;
  };
  let beside: readonly string[] | undefined;
  return ({ folder, candidates }) => {
    beside ??= files.list('.').flatMap(({ name, kind }) => (kind === 'folder' ? name : []));
    const expected = posix.dirname(posix.join(folder.path, candidates[0] ?? ''));
    const wanted = candidates.map((candidate) => posix.extname(candidate));
    return ['.', ...beside, folder.path, expected].some((place) =>
      wanted.some((extension) => extensionsIn(place).has(extension)),
    );
  };
}
