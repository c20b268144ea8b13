import assert from 'node:assert/strict';
import { rules } from '../../../src/language/diagnostics/index.ts';

describe('the rules', () => {
  it('have codes of their own, in kebab-case', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('are documented in sentences', () => {
    for (const { documentation } of rules) assert.match(documentation, /\.$/);
  });
});
