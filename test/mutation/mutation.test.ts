import assert from 'node:assert/strict';
import { validTemplates } from './bases.ts';
import { kinds } from './kinds/index.ts';
import { mutantsOf } from './mutant.ts';
import { problemsOf } from './score.ts';

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
