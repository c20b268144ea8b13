import type { Rule } from '../rule.ts';
import { written } from '../written.ts';
import { functionCalls, listArguments } from './functionCalls.ts';

export const ifArguments: Rule = {
  code: 'if-arguments',
  cfnLint: ['E1028'],
  severity: 'error',
  documentation: `[\`Fn::If\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html) takes the name of a condition, the value where it holds and the value where it does not; \`!Ref AWS::NoValue\` is for nothing at all. A condition cannot be made on the spot.`,
  bad: `
Conditions:
  IsLarge: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !If [IsLarge, big]
`,
  good: `
Conditions:
  IsLarge: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !If [IsLarge, big, small]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::If')) {
      const taken = listArguments(
        value,
        [3, 3],
        'a condition, the value where it holds and the value where it does not',
      );
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [condition] = taken.items;
      if (!condition || (condition.kind === 'scalar' && condition.source !== '')) continue;
      const message = '`!If` takes the name of a condition. Give it one in `Conditions`.';
      yield { span: written(condition, value.nameSpan), message };
    }
  },
};
