import type { Rule } from './rule.ts';
import { textProblems } from './textProblems.ts';

export const jsonSyntax: Rule = {
  code: 'json-syntax',
  severity: 'error',
  documentation: `The text is no JSON. Comments and trailing commas are understood; what can be read of the rest is used.`,
  check: (context) => textProblems(context, 'json-syntax'),
};
