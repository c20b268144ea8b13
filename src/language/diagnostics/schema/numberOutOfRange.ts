import { textOf } from '../../../template/value.ts';
import { fitsNumber, hasNumberLimits } from './fits.ts';
import { rangeOf } from './rangeOf.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const numberOutOfRange: Rule = {
  code: 'number-out-of-range',
  cfnLint: ['E3034'],
  severity: 'error',
  documentation: `Numbers have a least and a greatest value, and some come in steps.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 1000
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 900
`,
  givesWay: true,
  concerns: hasNumberLimits,
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (fitsNumber(value, schema) !== false) continue;
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema.keywords;
      const least = minimum ?? (exclusiveMinimum === undefined ? undefined : `more than ${exclusiveMinimum}`);
      const most = maximum ?? (exclusiveMaximum === undefined ? undefined : `less than ${exclusiveMaximum}`);
      const range = least === undefined && most === undefined ? [] : [rangeOf(least, most)];
      const step = multipleOf === undefined ? [] : [`a multiple of ${multipleOf}`];
      const wanted = [...range, ...step].join(' and ');
      yield { span: value, message: `\`${name}\` is ${wanted}, not ${textOf(value) ?? ''}.` };
    }
  },
};
