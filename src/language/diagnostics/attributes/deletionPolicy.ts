import { entryOf, textOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const deletionPolicy: Rule = {
  code: 'deletion-policy',
  cfnLint: ['E3035', 'E3036'],
  severity: 'error',
  documentation: `[\`DeletionPolicy\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html) is \`Delete\`, \`Retain\`, \`RetainExceptOnCreate\` or, for types that can make one, \`Snapshot\`; [\`UpdateReplacePolicy\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatereplacepolicy.html) is one of these but \`RetainExceptOnCreate\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retian
    UpdateReplacePolicy: Retain
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
`,
  *check({ template, isComplete }) {
    for (const { body, type } of template.resources)
      for (const [name, allowed] of policies) {
        const entry = entryOf(body, name);
        if (!entry) continue;
        const { value, keySpan } = entry;
        if (value.kind === 'intrinsic') continue;
        const text = textOf(value);
        if (text === undefined) {
          if (isComplete)
            yield { span: written(value, keySpan), message: `\`${name}\` is text, written out.` };
        } else if (!allowed.includes(text)) {
          const advice = didYouMean(text, allowed) || ` There are ${allowed.join(', ')}.`;
          yield { span: written(value, keySpan), message: `There is no \`${name}\` \`${text}\`.${advice}` };
        } else if (text === 'Snapshot' && type.startsWith('AWS::') && !snapshotTypes.has(type))
          yield {
            span: written(value, keySpan),
            message: `CloudFormation makes no snapshots of an \`${type}\`. Use \`Retain\`.`,
          };
      }
  },
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html */
const snapshotTypes: ReadonlySet<string> = new Set([
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
]);

const policies: readonly (readonly [name: string, allowed: readonly string[]])[] = [
  ['DeletionPolicy', ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']],
  ['UpdateReplacePolicy', ['Delete', 'Retain', 'Snapshot']],
];
