import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsPage } from './page.ts';

describe('test/faults/README.md', () => {
  it('has the table of the faults that are tried; else `npm run docs` writes it anew', async () => {
    const path = join(import.meta.dirname, 'README.md');
    assert.equal(readFileSync(path, 'utf8'), await faultsPage(path));
  });
});
