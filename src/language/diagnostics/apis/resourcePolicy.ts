import { type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const plainLists = ['SourceVpcBlacklist', 'SourceVpcWhitelist'];
const lists = [
  'AwsAccountBlacklist',
  'AwsAccountWhitelist',
  'IpRangeBlacklist',
  'IpRangeWhitelist',
  'IntrinsicVpcBlacklist',
  'IntrinsicVpcWhitelist',
  'IntrinsicVpceBlacklist',
  'IntrinsicVpceWhitelist',
  ...plainLists,
];

export const resourcePolicy: Rule = {
  code: 'resource-policy',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Auth: ResourcePolicy\` of an API or an \`Api\` event is a map of lists. \`SourceVpcWhitelist\` and \`SourceVpcBlacklist\` take plain texts only: what intrinsic functions give belongs into \`IntrinsicVpcWhitelist\` and the like.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ResourcePolicy:
          SourceVpcWhitelist: [!ImportValue shop-vpc]
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ResourcePolicy:
          IntrinsicVpcWhitelist: [!ImportValue shop-vpc]
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    const holders = [...effective.ofType('AWS::Serverless::Api'), ...effective.eventsOfType('Api')];
    for (const { properties } of holders)
      for (const policy of alternativesOf(valueOf(properties, 'Auth', 'ResourcePolicy')))
        yield* ofPolicy(policy);
  },
};

function* ofPolicy(policy: Value): Iterable<Finding> {
  if (policy.kind === 'list' || (policy.kind === 'scalar' && isGiven(policy)))
    yield { span: policy, message: '`ResourcePolicy` is a map.' };
  for (const name of lists) {
    const value = valueOf(policy, name);
    if (value?.kind === 'map' || (value?.kind === 'scalar' && isGiven(value) && plainLists.includes(name)))
      yield { span: value, message: `\`${name}\` is a list.` };
    if (value?.kind !== 'list' || !plainLists.includes(name)) continue;
    for (const item of value.items)
      if (item.kind !== 'scalar')
        yield {
          span: item,
          message: `\`${name}\` takes plain texts. Use \`${name.replace('Source', 'Intrinsic')}\` for intrinsic functions.`,
        };
  }
}
