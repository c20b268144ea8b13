import { type ScalarValue, valueOf, type Value } from '../../../template/value.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const tagKeys: Rule = {
  code: 'tag-keys',
  cfnLint: ['E3024'],
  severity: 'error',
  documentation: `The keys of a resource’s [tags](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html) are all different, and none begins with \`aws:\`, which AWS keeps for itself.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      Tags:
        - { Key: team, Value: shop }
        - { Key: team, Value: stock }
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      Tags:
        - { Key: team, Value: shop }
        - { Key: part, Value: stock }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.resources) {
      const seen = new Set<string>();
      for (const key of keysOf(valueOf(properties, 'Tags'))) {
        if (/^aws:/i.test(key.source))
          yield { span: key, message: 'Keys that begin with `aws:` are for AWS alone.' };
        if (seen.has(key.source)) yield { span: key, message: `There is a tag \`${key.source}\` already.` };
        seen.add(key.source);
      }
    }
  },
};

function keysOf(tags: Value | undefined): ScalarValue[] {
  return tags?.kind === 'list'
    ? tags.items.flatMap((tag) => {
        const key = valueOf(tag, 'Key');
        return key?.kind === 'scalar' && key.value !== null ? [key] : [];
      })
    : [];
}
