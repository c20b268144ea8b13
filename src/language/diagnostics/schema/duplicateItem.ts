import { valueOf } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';
import { identityOf } from './identity.ts';

export const duplicateItem: Rule = {
  code: 'duplicate-item',
  cfnLint: ['E3037'],
  severity: 'error',
  documentation: `In some lists no two items may be the same, or have the same key.`,
  bad: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
        - { AttributeName: id, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  good: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  givesWay: true,
  concerns({ keywords: { uniqueItems, uniqueKeys } }) {
    return Boolean(uniqueItems ?? uniqueKeys);
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      const { uniqueKeys } = schema.keywords;
      if (value.kind !== 'list') continue;
      const seen = new Set<string>();
      for (const item of value.items) {
        const identity = uniqueKeys
          ? identityOf(uniqueKeys.map((key) => valueOf(item, key)))
          : identityOf([item]);
        if (identity === undefined) continue;
        if (seen.has(identity)) yield { span: item, message: `This item stands in \`${name}\` already.` };
        seen.add(identity);
      }
    }
  },
};
