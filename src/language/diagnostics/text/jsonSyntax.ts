import type { Rule } from '../rule.ts';
import { textProblems } from './textProblems.ts';

export const jsonSyntax: Rule = {
  code: 'json-syntax',
  cfnLint: ['E0000'],
  severity: 'error',
  documentation: `The text is no JSON. Comments and trailing commas are understood; what can be read of the rest is used.`,
  bad: `
{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue" "Properties": {} } } }
`,
  good: `
{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue", "Properties": {} } } }
`,
  judgesMacroInput: true,
  check: (context) => textProblems(context, 'json-syntax'),
};
