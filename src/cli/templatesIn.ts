import { join } from 'node:path';
import { entriesOf, textOf } from '../shared/fileSystem.ts';
import { canBeTemplate, looksLikeTemplate, skippedFolders } from '../template/recognise.ts';

/** The templates of a folder and those below it, told by their content, in the order of their paths. */
export function templatesIn(folder: string): string[] {
  return entriesOf(folder).flatMap(({ name, kind }) => {
    const path = join(folder, name);
    if (kind === 'folder') return skippedFolders.includes(name) ? [] : templatesIn(path);
    return canBeTemplate(name) && looksLikeTemplate(textOf(path) ?? '') ? [path] : [];
  });
}
