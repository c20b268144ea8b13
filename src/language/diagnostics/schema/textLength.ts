import { textOf } from '../../../template/value.ts';
import { fitsLength, lengthOf } from './fits.ts';
import { rangeOf } from './rangeOf.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const textLength: Rule = {
  code: 'text-length',
  cfnLint: ['E3033'],
  severity: 'error',
  documentation: `Texts have a least and a greatest length.`,
  bad: `
Resources:
  Log:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: ''
`,
  good: `
Resources:
  Log:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: orders
`,
  givesWay: true,
  concerns({ keywords: { minLength, maxLength } }) {
    return (minLength ?? maxLength) !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (fitsLength(value, schema) !== false) continue;
      const { minLength, maxLength } = schema.keywords;
      const length = lengthOf(textOf(value) ?? '');
      yield {
        span: value,
        message: `\`${name}\` has ${rangeOf(minLength, maxLength)} letters, not ${length}.`,
      };
    }
  },
};
