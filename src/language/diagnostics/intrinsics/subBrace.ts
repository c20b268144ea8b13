import { subArguments } from '../../../template/intrinsics.ts';
import type { Rule } from '../rule.ts';
import { functionCalls } from './functionCalls.ts';

export const subBrace: Rule = {
  code: 'sub-brace',
  cfnLint: ['E1019'],
  severity: 'error',
  documentation: `In the text of [\`Fn::Sub\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html) every \`\${\` is closed by a \`}\`. \`\${!\` stands for a \`\${\` that is not replaced.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub \${AWS::StackName-orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub \${AWS::StackName}-orders
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Sub')) {
      const sub = subArguments(value);
      const open = /\$\{(?!!)[^{}]*(?=[{]|$)/.exec(sub?.text ?? '')?.[0];
      if (!sub || open === undefined) continue;
      const { start, end } = sub.textValue;
      const [line = open] = open.split('\n');
      const at = context.template.text.slice(start, end).indexOf(line);
      const span = at < 0 ? { start, end } : { start: start + at, end: start + at + line.trimEnd().length };
      yield { span, message: 'This `${` is not closed.' };
    }
  },
};
