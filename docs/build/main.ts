/** Writes the pages that say what the code says: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsPage } from '../../test/faults/page.ts';
import { rulesPage } from './rulesPage.ts';

const checkout = join(import.meta.dirname, '..', '..');
const pages: readonly (readonly [path: string, page: (path: string) => Promise<string>])[] = [
  ['docs/rules.md', rulesPage],
  ['test/faults/README.md', faultsPage],
];

for (const [path, page] of pages) {
  const file = join(checkout, path);
  void page(file).then((text) => {
    writeFileSync(file, text);
  });
}
