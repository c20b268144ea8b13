import { directlyReferredIds } from '../../../template/intrinsics.ts';
import { shortName } from '../intrinsics/functionCalls.ts';
import type { Rule } from '../rule.ts';

export const conditionFunctions: Rule = {
  code: 'condition-functions',
  cfnLint: ['E8003', 'E8001', 'E1010', 'E1016', 'E1020'],
  severity: 'error',
  documentation: `Conditions are decided before anything is created: they know parameters, pseudo parameters, mappings and other conditions, but no resource, no attribute and no export of another stack.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
  News:
    Type: AWS::SNS::Topic
Conditions:
  IsLive: !Equals [!Ref News, live]
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
Conditions:
  IsLive: !Equals [!Ref Stage, live]
`,
  *check({ template, values }) {
    const resources = new Set(template.resources.map(({ logicalId }) => logicalId));
    for (const { value, section } of values.intrinsics) {
      if (section !== 'Conditions') continue;
      const resource = directlyReferredIds(value).find((name) => resources.has(name));
      if (unknown.has(value.name))
        yield {
          span: value.nameSpan,
          message: `\`${shortName(value.name)}\` cannot be used in conditions: they are decided before anything is created.`,
        };
      else if (resource !== undefined)
        yield {
          span: value,
          message: `\`${resource}\` is a resource. Conditions are decided before it is created.`,
        };
    }
  },
};

const unknown: ReadonlySet<string> = new Set([
  'Fn::Base64',
  'Fn::Cidr',
  'Fn::GetAZs',
  'Fn::GetAtt',
  'Fn::ImportValue',
]);
