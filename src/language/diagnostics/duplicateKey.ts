import type { Rule } from './rule.ts';
import { textProblems } from './textProblems.ts';

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'error',
  documentation: `The same key stands twice in one map. CloudFormation refuses such a template; here the first one counts.`,
  check: (context) => textProblems(context, 'duplicate-key'),
};
