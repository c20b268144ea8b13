import type { Rule } from '../rule.ts';
import { written } from '../written.ts';
import { functionCalls, listArguments, notOfKind } from './functionCalls.ts';

export const splitArguments: Rule = {
  code: 'split-arguments',
  cfnLint: ['E1018'],
  severity: 'error',
  documentation: `[\`Fn::Split\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-split.html) takes a delimiter and the text to be split.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !Split [',', [orders, news]]]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !Split [',', 'orders,news']]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Split')) {
      const taken = listArguments(value, [2, 2], 'a delimiter and a text');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [delimiter, text] = taken.items;
      if (delimiter && (delimiter.kind !== 'scalar' || delimiter.source === ''))
        yield {
          span: written(delimiter, value.nameSpan),
          message: 'The delimiter of `!Split` is text, written out.',
        };
      yield* notOfKind(text, 'text', 'What `!Split` splits', context, value.nameSpan);
    }
  },
};
