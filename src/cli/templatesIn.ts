import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canBeTemplate, looksLikeTemplate, skippedFolders } from '../template/recognise.ts';

const sizeLimitBytes = 1024 * 1024;

/** The templates of a folder and those below it, told by their content, in the order of their paths. */
export function templatesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.includes(entry.name) ? [] : templatesIn(path);
      return entry.isFile() && canBeTemplate(entry.name) && isTemplate(path) ? [path] : [];
    });
}

function isTemplate(path: string): boolean {
  return statSync(path).size <= sizeLimitBytes && looksLikeTemplate(readFileSync(path, 'utf8'));
}
