import { textOf } from '../../../template/value.ts';
import { functionCalls } from '../intrinsics/functionCalls.ts';
import type { Rule } from '../rule.ts';

export const constantCondition: Rule = {
  code: 'constant-condition',
  cfnLint: ['W8003'],
  severity: 'information',
  documentation: `Both sides of the \`Fn::Equals\` are written out, so the condition always comes to the same.`,
  bad: `
Conditions:
  IsLive: !Equals [test, live]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  good: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Equals')) {
      const [left, right] = value.argument.kind === 'list' ? value.argument.items.map(textOf) : [];
      if (left === undefined || right === undefined || /\{\{|\$\{/.test(left + right)) continue;
      yield { span: value, message: `This is always ${left === right ? 'true' : 'false'}.` };
    }
  },
};
