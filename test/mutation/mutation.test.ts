import assert from 'node:assert/strict';
import { validTemplates } from './bases.ts';
import { kinds } from './kinds/index.ts';
import { mutantsOf } from './mutant.ts';
import { problemsOf, scoreOf } from './score.ts';

describe('the templates that mutations break', () => {
  for (const base of validTemplates())
    it(`have no problem as long as they are whole: ${base.name}`, () => {
      assert.deepEqual(problemsOf(base, base.text), []);
    });
});

describe('the kinds of mutations', () => {
  it('have names of their own', () => {
    const names = kinds.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
  });

  it('break some template each', () => {
    const bases = validTemplates();
    const idle = kinds.filter((kind) => mutantsOf(kind, bases).length === 0).map(({ name }) => name);
    assert.deepEqual(idle, []);
  });
});

describe('The rules', () => {
  it('find 95 of 100 mutations, on the right line', function () {
    this.timeout(240_000);
    const bases = validTemplates();
    const scores = kinds.map((kind) => scoreOf(kind, bases));
    const mutants = scores.reduce((sum, score) => sum + score.mutants, 0);
    const found = scores.reduce((sum, score) => sum + score.onRightLine, 0);
    const misses = scores.flatMap((score) => score.misses.map((miss) => `${score.kind}: ${miss}`));
    assert.ok(found >= 0.95 * mutants, `${found} of ${mutants} are found, but not:\n${misses.join('\n')}`);
  });
});
