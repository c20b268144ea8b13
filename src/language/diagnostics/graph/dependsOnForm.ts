import { referredIds } from '../../../template/intrinsics.ts';
import { entryOf, textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const dependsOnForm: Rule = {
  code: 'depends-on-form',
  cfnLint: ['E3005'],
  severity: 'error',
  documentation: `[\`DependsOn\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html) is the logical ID of another resource of the template, or a list of them, written out.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  News:
    Type: AWS::SNS::Topic
    DependsOn: !Ref Orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  News:
    Type: AWS::SNS::Topic
    DependsOn: Orders
`,
  *check({ template: { resources }, isComplete }) {
    for (const { body } of resources) {
      const entry = entryOf(body, 'DependsOn');
      if (!entry) continue;
      const { value, keySpan } = entry;
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if ((textOf(item) ?? '') !== '') continue;
        if (item.kind === 'scalar' && !isComplete) continue;
        const id = referredIds(item)[0];
        const advice = id === undefined ? '' : ` Write \`${id}\`.`;
        yield {
          span: written(item, keySpan),
          message: `\`DependsOn\` names resources without functions.${advice}`,
        };
      }
    }
  },
};
