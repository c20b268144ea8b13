import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const tabIndentation: Rule = {
  code: 'tab-indentation',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `YAML knows spaces only for indentation. A line that a tab indents is left out, and the rest of the template is read without it.`,
  bad: `
Resources:
  Orders:
\t\tType: AWS::SQS::Queue
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'tab-indentation'),
};
