import { fitsItemCount } from './fits.ts';
import { rangeOf } from './rangeOf.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const listLength: Rule = {
  code: 'list-length',
  cfnLint: ['E3032'],
  severity: 'error',
  documentation: `Lists have a least and a greatest number of items. \`AWS::NoValue\` is no item.`,
  bad: `
Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Architectures: [arm64, x86_64]
      Handler: app.handler
      Runtime: python3.13
      Role: arn:aws:iam::123456789012:role/worker
      Code: { S3Bucket: code, S3Key: worker.zip }
`,
  good: `
Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Architectures: [arm64]
      Handler: app.handler
      Runtime: python3.13
      Role: arn:aws:iam::123456789012:role/worker
      Code: { S3Bucket: code, S3Key: worker.zip }
`,
  givesWay: true,
  concerns({ keywords: { minItems, maxItems } }) {
    return (minItems ?? maxItems) !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name, isPartial } of nodes) {
      // Lists of `Globals` are joined with those of the resources.
      if (value.kind !== 'list' || isPartial || fitsItemCount(value, schema) !== false) continue;
      const { minItems, maxItems } = schema.keywords;
      yield {
        span: value,
        message: `\`${name}\` has ${rangeOf(minItems, maxItems)} items, not ${value.items.length}.`,
      };
    }
  },
};
