import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const yamlSyntax: Rule = {
  code: 'yaml-syntax',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `The text is no YAML. What can still be understood of the template is used, so that everything else goes on working; the rest is as if it were not there until the mistake is mended.`,
  bad: `
Resources:
  Orders:
    Type: "AWS::SQS::Queue
`,
  good: `
Resources:
  Orders:
    Type: "AWS::SQS::Queue"
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'yaml-syntax'),
};
