import type { Value } from '../../../template/value.ts';
import { valueOf } from '../../../template/value.ts';
import { isUnknown } from './fits.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

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
  *check({ schemaNodes }: RuleContext): Iterable<Finding> {
    for (const { value, schema, name } of schemaNodes) {
      const { uniqueItems, uniqueKeys } = schema.keywords;
      if (value.kind !== 'list' || !(uniqueItems ?? uniqueKeys)) continue;
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

/** Equal for equal values; undefined where the value is not known. */
function identityOf(values: readonly (Value | undefined)[]): string | undefined {
  const parts = values.map((value) => value && plain(value));
  return parts.includes(undefined) ? undefined : parts.join('\n');
}

function plain(value: Value): string | undefined {
  if (value.kind === 'scalar') return isUnknown(value) ? undefined : JSON.stringify(value.source);
  if (value.kind === 'list') return bracketed(value.items.map(plain));
  if (value.kind === 'map')
    return bracketed(
      value.entries
        .map(({ key, value: inner }) => {
          const text = plain(inner);
          return text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
        })
        .sort(),
    );
  const argument = plain(value.argument);
  return argument === undefined ? undefined : `${value.name}(${argument})`;
}

function bracketed(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
}
