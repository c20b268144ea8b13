import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `The same key stands twice in one map. CloudFormation refuses such a template; here the first one counts.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Orders:
    Type: AWS::SNS::Topic
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  OrderNews:
    Type: AWS::SNS::Topic
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'duplicate-key'),
};
