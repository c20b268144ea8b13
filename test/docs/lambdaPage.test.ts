import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly feature: string;
  readonly verdict: string;
  /** The tests that hold it, or why it is not so. */
  readonly evidence: string;
}

const tests = join(import.meta.dirname, '..');
const page = readFileSync(join(tests, '../docs/lambda.md'), 'utf8');
const rows = page.split('\n').flatMap((line): Row[] => {
  const [, feature, verdict, evidence] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const isRow = feature !== undefined && feature !== 'feature' && !feature.startsWith('---');
  return isRow && verdict !== undefined && evidence !== undefined ? [{ feature, verdict, evidence }] : [];
});

describe('docs/lambda.md', () => {
  it('has rows', () => {
    assert.ok(rows.length > 50);
  });

  for (const { feature, verdict, evidence } of rows)
    it(`tells the truth about “${feature}”`, () => {
      assert.match(verdict, /^[YPN]$/);
      assert.notEqual(evidence, '');
      const named = testsIn(evidence);
      if (verdict === 'Y') assert.notDeepEqual(named, [], 'a Y names a test');
      for (const { path, title } of named)
        assert.ok(hasTest(path, title), `${path}.test.ts has no “${title}”`);
    });
});

/** `path: “title”; “another of the same file”`. */
function testsIn(evidence: string): { readonly path: string; readonly title: string }[] {
  let path = '';
  return [...evidence.matchAll(/(?:([\w/]+): )?“([^”]+)”/g)].map(([, named = path, title = '']) => {
    path = named;
    return { path, title };
  });
}

function hasTest(path: string, title: string): boolean {
  const file = join(tests, `${path}.test.ts`);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return [`'${title}'`, `\`${title}\``].some((literal) => text.includes(`it(${literal}`));
}
