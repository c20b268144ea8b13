import { textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { functionCalls } from './functionCalls.ts';

export const subUnneeded: Rule = {
  code: 'sub-unneeded',
  cfnLint: ['W1020'],
  severity: 'information',
  documentation: `The text of the \`Fn::Sub\` has nothing to replace in it, so the text alone would do.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Sub')) {
      const { argument, nameSpan } = value;
      const text = textOf(argument);
      // `${!Name}` is why `Fn::Sub` is there, too.
      if (text !== undefined && !text.includes('${'))
        yield { span: nameSpan, message: 'There is nothing to replace in this text: `!Sub` is not needed.' };
    }
  },
};
