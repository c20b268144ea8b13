import { entryOf } from '../../../template/value.ts';
import { isComplete } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';

export const stackOutputArgument: Rule = {
  code: 'stack-output-argument',
  cfnLint: ['E1033'],
  severity: 'error',
  documentation: `\`Fn::GetStackOutput\` takes a map: \`StackName\` and \`OutputName\`, and where the stack is elsewhere \`Region\` and \`RoleArn\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
        Fn::GetStackOutput: { StackName: shop, Output: Queue }
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
        Fn::GetStackOutput: { StackName: shop, OutputName: Queue }
`,
  *check({ values }) {
    for (const { value } of values.intrinsics) {
      if (value.name !== 'Fn::GetStackOutput') continue;
      const { argument, nameSpan } = value;
      if (argument.kind === 'list' || argument.kind === 'scalar')
        yield {
          span: nameSpan,
          message: '`Fn::GetStackOutput` takes a map with `StackName` and `OutputName`.',
        };
      if (argument.kind !== 'map' || !isComplete(argument)) continue;
      for (const { key, keySpan } of argument.entries)
        if (!known.includes(key))
          yield {
            span: keySpan,
            message: `\`Fn::GetStackOutput\` takes no \`${key}\`.${didYouMean(key, known)}`,
          };
      for (const name of known.slice(0, 2))
        if (!entryOf(argument, name))
          yield { span: nameSpan, message: `\`Fn::GetStackOutput\` needs \`${name}\`.` };
    }
  },
};

const known = ['StackName', 'OutputName', 'Region', 'RoleArn'];
