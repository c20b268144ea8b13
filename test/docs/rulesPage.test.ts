import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../docs/build/rulesPage.ts';

describe('docs/rules.md', () => {
  it('says what the rules say; else `npm run docs` writes it anew', async () => {
    const path = join(import.meta.dirname, '../../docs/rules.md');
    assert.equal(readFileSync(path, 'utf8'), await rulesPage(path));
  });
});
