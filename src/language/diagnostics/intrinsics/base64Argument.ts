import type { Rule } from '../rule.ts';
import { functionCalls, notOfKind } from './functionCalls.ts';

export const base64Argument: Rule = {
  code: 'base64-argument',
  cfnLint: ['E1021'],
  severity: 'error',
  documentation: `[\`Fn::Base64\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-base64.html) takes a text, or a function that makes one.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Base64 [orders]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Base64 orders
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Base64'))
      yield* notOfKind(value.argument, 'text', 'What `!Base64` encodes', context, value.nameSpan);
  },
};
