import { shortForm } from '../../../template/intrinsics.ts';
import type { Value } from '../../../template/value.ts';
import { functionCalls } from '../intrinsics/functionCalls.ts';
import type { Rule } from '../rule.ts';

export const constantCondition: Rule = {
  code: 'constant-condition',
  cfnLint: ['W8003'],
  severity: 'information',
  documentation: `Both sides of the \`Fn::Equals\` are written out, or they are the same, so the condition always comes to the same.`,
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
      const [left, right] = value.argument.kind === 'list' ? value.argument.items : [];
      if (!left || !right) continue;
      const isSame = shortForm(left) === shortForm(right);
      if (isSame || (isWritten(left) && isWritten(right)))
        yield { span: value, message: `This is always ${isSame ? 'true' : 'false'}.` };
    }
  },
};

function isWritten(value: Value): boolean {
  return value.kind === 'scalar' && !/\{\{|\$\{/.test(value.source);
}
