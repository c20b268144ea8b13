import { directlyReferredIds } from '../../../template/intrinsics.ts';
import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const conditionalTarget: Rule = {
  code: 'conditional-target',
  cfnLint: ['W1001'],
  severity: 'warning',
  documentation: `Where its condition does not hold a resource is not there, and what refers to it [cannot be deployed](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html). Put the reference into an \`Fn::If\`, or give what refers to it the same condition.`,
  bad: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
Outputs:
  Url:
    Value: !Ref Orders
`,
  good: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
Outputs:
  Url:
    Condition: IsLive
    Value: !Ref Orders
`,
  *check({ template, values }) {
    const conditions = new Map(
      template.resources.flatMap(({ logicalId, body }) => {
        const condition = textOf(valueOf(body, 'Condition'));
        return condition === undefined ? [] : [[logicalId, condition] as const];
      }),
    );
    if (conditions.size === 0) return;
    const conditionalOutputs = new Set(
      template.outputs.filter(({ value }) => entryOf(value, 'Condition')).map(({ key }) => key),
    );
    for (const { value, section, resource, path, functions } of values.intrinsics) {
      const isAlways =
        section === 'Outputs'
          ? !conditionalOutputs.has(path[0] ?? '')
          : section === 'Resources' &&
            resource &&
            !entryOf(resource.body, 'Condition') &&
            path[1] === 'Properties';
      if (isAlways !== true || functions.some(({ name }) => name === 'Fn::If')) continue;
      const target = directlyReferredIds(value).find((id) => conditions.has(id));
      if (target === undefined) continue;
      const message = `\`${target}\` is there only where \`${conditions.get(target) ?? ''}\` holds. Use \`!If\`, or the same condition.`;
      yield { span: value, message };
    }
  },
};
