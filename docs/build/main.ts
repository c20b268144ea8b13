/** Writes docs/rules.md: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rulesPage.ts';

const path = join(import.meta.dirname, '..', 'rules.md');
void rulesPage(path).then((page) => {
  writeFileSync(path, page);
});
