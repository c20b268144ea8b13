import { subArguments } from '../../../template/intrinsics.ts';
import { parseSub } from '../../../template/sub.ts';
import type { Rule } from '../rule.ts';
import { functionCalls } from './functionCalls.ts';

export const unusedSubVariable: Rule = {
  code: 'unused-sub-variable',
  cfnLint: ['W1019'],
  severity: 'warning',
  documentation: `The text of the \`Fn::Sub\` does not use the variable.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub ['orders-\${AWS::Region}', { Stage: live }]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub ['orders-\${Stage}', { Stage: live }]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Sub')) {
      const sub = subArguments(value);
      if (sub?.variables?.kind !== 'map') continue;
      const used = new Set(parseSub(sub.text).map((part) => (part.kind === 'reference' ? part.name : '')));
      for (const { key, keySpan } of sub.variables.entries)
        if (!used.has(key) && !key.startsWith('Fn::'))
          yield { span: keySpan, message: `The text does not use \`${key}\`.` };
    }
  },
};
