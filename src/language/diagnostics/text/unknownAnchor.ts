import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const unknownAnchor: Rule = {
  code: 'unknown-anchor',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `An alias (\`*name\`) repeats the value of an anchor (\`&name\`) that stands before it in the same document.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties: *common
`,
  good: `
Metadata:
  Common: &common
    DelaySeconds: 5
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties: *common
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'unknown-anchor'),
};
