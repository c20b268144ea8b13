import type { Rule } from '../rule.ts';
import { functionCalls, listArguments, notOfKind } from './functionCalls.ts';

export const joinArguments: Rule = {
  code: 'join-arguments',
  cfnLint: ['E1022'],
  severity: 'error',
  documentation: `[\`Fn::Join\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-join.html) takes a delimiter and a list of texts.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Join [Orders, '-queue']
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Join ['-', [orders, queue]]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Join')) {
      const taken = listArguments(value, [2, 2], 'a delimiter and a list of texts');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [delimiter, list] = taken.items;
      if (delimiter && delimiter.kind !== 'scalar')
        yield { span: delimiter, message: 'The delimiter of `!Join` is text, written out.' };
      yield* notOfKind(list, 'list', 'What `!Join` joins', context, value.nameSpan);
      for (const item of list?.kind === 'list' ? list.items : [])
        yield* notOfKind(item, 'text', 'What `!Join` joins', context, value.nameSpan);
    }
  },
};
