import type { Rule } from '../rule.ts';
import { valueKind } from '../valueKind.ts';
import { written } from '../written.ts';

export const conditionForm: Rule = {
  code: 'condition-form',
  cfnLint: ['E8001'],
  severity: 'error',
  documentation: `A [condition](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html) is made with \`Fn::Equals\`, \`Fn::And\`, \`Fn::Or\`, \`Fn::Not\` and \`!Condition Name\`.`,
  bad: `
Conditions:
  IsLive: !Ref AWS::Region
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  good: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  *check({ template, isComplete }) {
    for (const { key, keySpan, value } of template.conditions) {
      if (key.startsWith('Fn::') || valueKind(value, template) === 'boolean') continue;
      const isEmpty = value.kind === 'scalar' && value.value === null;
      if (isEmpty && !isComplete) continue;
      // What the branches of `Fn::If` are its own arguments say.
      if (value.kind === 'intrinsic' && (value.name === 'Fn::If' || value.name === 'Fn::Transform')) continue;
      yield {
        span: written(value, keySpan),
        message: 'A condition is made with `!Equals`, `!And`, `!Or`, `!Not` or `!Condition`.',
      };
    }
  },
};
