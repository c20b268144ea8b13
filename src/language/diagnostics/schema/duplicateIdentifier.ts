import { textOf, type Value, valueOf } from '../../../template/value.ts';
import { isGiven } from '../../alternatives.ts';
import type { EffectiveResource } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { identityOf } from './identity.ts';

export const duplicateIdentifier: Rule = {
  code: 'duplicate-identifier',
  cfnLint: ['E3019', 'E3022'],
  severity: 'error',
  documentation: `Two resources of one type have not the same name, or what else tells them apart. A subnet goes with one route table.`,
  bad: `
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-orders
  Archive:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-orders
  Archive:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-archive
`,
  *check({ effective, types }: RuleContext): Iterable<Finding> {
    const seen = new Map<string, EffectiveResource>();
    for (const resource of effective.resources) {
      const { type, properties } = resource;
      const names = identifiers[type] ?? types.get(type)?.primaryIdentifier ?? [];
      const values = names.map((name) => valueOf(properties, ...name.split('.')));
      const identity = values.length > 0 && values.every(isSettled) ? identityOf(values) : undefined;
      if (identity === undefined) continue;
      const key = `${type}\n${conditionOf(resource)}\n${identity}`;
      const other = seen.get(key);
      seen.set(key, other ?? resource);
      const span = values.at(-1);
      if (other && span)
        yield {
          span,
          message: `\`${other.logicalId}\` has this \`${names.at(-1) ?? ''}\` already, and is told by it.`,
        };
    }
  },
};

/** Where the schemas name an ID that AWS gives. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::SubnetRouteTableAssociation': ['SubnetId'],
};

/** What may be left out may be given a name by AWS. */
function isSettled(value: Value | undefined): boolean {
  return isGiven(value) && (value.kind !== 'intrinsic' || value.name !== 'Fn::If');
}

/** Resources of different conditions may never stand side by side. */
function conditionOf({ resource: { body } }: EffectiveResource): string {
  return textOf(valueOf(body, 'Condition')) ?? '';
}
