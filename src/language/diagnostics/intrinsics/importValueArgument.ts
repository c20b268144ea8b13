import { referredIds } from '../../../template/intrinsics.ts';
import type { Rule } from '../rule.ts';
import { functionCalls, notOfKind } from './functionCalls.ts';

export const importValueArgument: Rule = {
  code: 'import-value-argument',
  cfnLint: ['E1016'],
  severity: 'error',
  documentation: `[\`Fn::ImportValue\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-importvalue.html) takes the name of an export of another stack. The name must be known before anything is created: parameters may make it, resources of this template may not.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !ImportValue
      Fn::Sub: \${Orders}-arn
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !ImportValue
      Fn::Sub: \${AWS::StackName}-arn
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::ImportValue')) {
      yield* notOfKind(value.argument, 'text', 'What `!ImportValue` imports', context, value.nameSpan);
      const used = context.template.resources.find(({ logicalId }) =>
        referredIds(value.argument).includes(logicalId),
      );
      if (!used) continue;
      const message = `The name of an export cannot depend on a resource, here \`${used.logicalId}\`.`;
      yield { span: value.argument, message };
    }
  },
};
