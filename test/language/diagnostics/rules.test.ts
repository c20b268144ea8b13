import assert from 'node:assert/strict';
import { diagnose } from '../../../src/language/diagnostics/diagnose.ts';
import { rules } from '../../../src/language/diagnostics/index.ts';
import { noFiles } from '../../../src/language/files.ts';
import type { Problem } from '../../../src/template/template.ts';
import { types } from '../../support/resourceTypes.ts';
import { fixture } from '../../support/template.ts';

describe('the rules', () => {
  it('have codes of their own, in kebab-case', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('are documented in sentences', () => {
    for (const { code, documentation } of rules) assert.match(documentation, /\.$/, code);
  });

  it('name rules of cfn-lint by their ids', () => {
    for (const { cfnLint } of rules) for (const id of cfnLint) assert.match(id, /^[EWI]\d{4}$/);
  });

  for (const { code, bad, good } of rules) {
    it(`have examples: ${code} finds its bad one, and nothing is wrong with its good one`, () => {
      assert.ok(problemsOf(bad).some((problem) => problem.code === code));
      const wrong = problemsOf(good).filter(
        (problem) => problem.code === code || problem.severity === 'error',
      );
      assert.deepEqual(wrong, []);
    });
  }
});

function problemsOf(text: string): Problem[] {
  const { files, resolve } = fixture(text);
  const beside = text.includes('\n#- ') ? files : noFiles;
  return diagnose({ resolve, files: beside, today: new Date('2026-11-15'), types });
}
