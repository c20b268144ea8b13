import { functionCalls, shortName } from '../intrinsics/functionCalls.ts';
import type { Rule } from '../rule.ts';

export const conditionFunctionPlace: Rule = {
  code: 'condition-function-place',
  cfnLint: ['E8001', 'E3012', 'E1028'],
  severity: 'error',
  documentation: `\`Fn::Equals\`, \`Fn::And\`, \`Fn::Or\` and \`Fn::Not\` make conditions in the section \`Conditions\`. Elsewhere \`Fn::If\` asks one by its name.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Equals [!Ref AWS::Region, eu-west-1]
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
    for (const { value, section, functions } of functionCalls(
      context,
      'Fn::And',
      'Fn::Equals',
      'Fn::Not',
      'Fn::Or',
    )) {
      // Of a function inside of another one the outer one is at fault.
      if (!places.has(section) || functions.some(({ name }) => /^Fn::(?:And|Equals|Not|Or|If)$/.test(name)))
        continue;
      const message = `\`${shortName(value.name)}\` makes conditions, in the section \`Conditions\`. Here \`!If\` asks one by its name.`;
      yield { span: value.nameSpan, message };
    }
  },
};

const places: ReadonlySet<string> = new Set(['Resources', 'Outputs']);
