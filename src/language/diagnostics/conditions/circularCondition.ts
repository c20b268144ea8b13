import { textOf, type Value } from '../../../template/value.ts';
import { circlesOf } from '../circles.ts';
import type { Rule } from '../rule.ts';

export const circularCondition: Rule = {
  code: 'circular-condition',
  cfnLint: ['E8001'],
  severity: 'error',
  documentation: `A condition cannot lead back to itself through others.`,
  bad: `
Conditions:
  IsLive: !Not [!Condition IsTest]
  IsTest: !Not [!Condition IsLive]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  good: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
  IsTest: !Not [!Condition IsLive]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsTest
`,
  *check({ template: { conditions } }) {
    const edges = new Map(conditions.map(({ key, value }) => [key, conditionsIn(value)]));
    const circles = circlesOf(edges);
    for (const { key, keySpan } of conditions) {
      const circle = circles.get(key);
      if (circle)
        yield { span: keySpan, message: `This condition leads back to itself: ${circle.join(' → ')}.` };
    }
  },
};

function conditionsIn(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(conditionsIn);
  if (value.kind !== 'intrinsic') return [];
  const own = value.name === 'Condition' ? textOf(value.argument) : undefined;
  return own === undefined ? conditionsIn(value.argument) : [own];
}
