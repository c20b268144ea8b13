import type { Rule } from '../rule.ts';
import { functionCalls, listArguments, notOfKind } from './functionCalls.ts';

export const subArguments: Rule = {
  code: 'sub-arguments',
  cfnLint: ['E1019'],
  severity: 'error',
  documentation: `[\`Fn::Sub\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html) takes a text, or a text and a map of the variables that it uses beyond the names of the template.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Sub ['\${Name}-queue', Name, orders]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Sub ['\${Name}-queue', { Name: orders }]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Sub')) {
      const { argument, nameSpan } = value;
      if (argument.kind === 'scalar' && argument.value !== null) continue;
      const taken = listArguments(value, [2, 2], 'a text, or a text and a map of variables');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [text, variables] = taken.items;
      if (text && text.kind !== 'scalar')
        yield { span: text, message: 'The first argument of `!Sub` is text, written out.' };
      if (!variables || variables.kind === 'intrinsic') continue;
      yield* notOfKind(variables, 'map', 'The second argument of `!Sub`', context, nameSpan);
      for (const { value: variable, keySpan } of variables.kind === 'map' ? variables.entries : [])
        yield* notOfKind(variable, 'text', 'A variable of `!Sub`', context, keySpan);
    }
  },
};
