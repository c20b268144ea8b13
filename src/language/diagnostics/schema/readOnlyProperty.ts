import { standsFor } from './presence.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const readOnlyProperty: Rule = {
  code: 'read-only-property',
  cfnLint: ['E3040'],
  severity: 'error',
  documentation: `AWS alone gives a read-only property. A template can ask for it with \`Fn::GetAtt\`, but not set it.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      Arn: arn:aws:sqs:eu-west-1:123456789012:orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
`,
  givesWay: true,
  concerns({ keywords }) {
    return Object.values(keywords.properties ?? {}).some(({ readOnly }) => readOnly === true);
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      for (const entry of value.kind === 'map' ? value.entries : []) {
        const property = schema.properties.get(entry.key);
        if (property?.isReadOnly !== true || standsFor(entry.value) !== true) continue;
        yield {
          span: entry.keySpan,
          message: `\`${entry.key}\` of \`${name}\` is given by AWS and cannot be set.`,
        };
      }
    }
  },
};
