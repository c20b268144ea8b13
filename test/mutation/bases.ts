import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBase, type Base } from './base.ts';

const folder = join(import.meta.dirname, '../fixtures/validTemplates');

export interface BaseOnDisk extends Base {
  readonly path: string;
}

/** Templates without any fault, with the code they name beside them. */
export function validTemplates(): BaseOnDisk[] {
  return readdirSync(folder).flatMap((name) => {
    const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('template.'));
    if (file === undefined) return [];
    const path = join(folder, name, file);
    return { ...readBase(name, readFileSync(path, 'utf8')), path };
  });
}
