import { textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { functionCalls, notOfKind } from './functionCalls.ts';

export const getAzsArgument: Rule = {
  code: 'get-azs-argument',
  cfnLint: ['E1015'],
  severity: 'error',
  documentation: `[\`Fn::GetAZs\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getavailabilityzones.html) takes a region; an empty text or \`!Ref AWS::Region\` for that of the stack.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !GetAZs [eu-west-1]]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !GetAZs eu-west-1]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::GetAZs')) {
      const { argument, nameSpan } = value;
      // `!GetAZs` alone is how the region of the stack is often written.
      const region = textOf(argument) ?? '';
      if (argument.kind === 'scalar') {
        if (region !== '' && !/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region))
          yield { span: argument, message: `\`${region}\` is no region, such as \`eu-west-1\`.` };
        continue;
      }
      yield* notOfKind(argument, 'text', 'The region of `!GetAZs`', context, nameSpan);
    }
  },
};
