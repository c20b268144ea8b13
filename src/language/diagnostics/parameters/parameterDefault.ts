import { textOf, valueOf } from '../../../template/value.ts';
import { parameterFault } from '../../parameterFault.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const parameterDefault: Rule = {
  code: 'parameter-default',
  cfnLint: ['E2015'],
  severity: 'error',
  documentation: `The \`Default\` of a parameter is a value that the parameter itself allows: one of \`AllowedValues\`, matched by \`AllowedPattern\`, between the minimum and the maximum, and a number where the \`Type\` is \`Number\`.`,
  bad: `
Parameters:
  Stage:
    Type: String
    AllowedValues: [test, live]
    Default: prod
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
    AllowedValues: [test, live]
    Default: live
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { parameters } }) {
    for (const { value } of parameters) {
      const fallback = valueOf(value, 'Default');
      const text = textOf(fallback);
      if (!fallback || text === undefined) continue;
      const message = parameterFault(text, value);
      if (message !== undefined) yield { span: written(fallback, fallback), message };
    }
  },
};
