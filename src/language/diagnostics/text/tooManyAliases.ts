import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const tooManyAliases: Rule = {
  code: 'too-many-aliases',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `Aliases of aliases multiply: a few lines of YAML can stand for more values than fit into memory. Past 100,000 repeated values the rest is left out.`,
  bad: `
Metadata:
  A: &a [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  B: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  C: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  D: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
  E: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
`,
  good: `
Metadata:
  A: &a [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  B: [*a, *a]
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'too-many-aliases'),
};
