import type { Rule } from '../rule.ts';

export const functionBesideKeys: Rule = {
  code: 'function-beside-keys',
  cfnLint: ['E3002', 'E1001'],
  severity: 'error',
  documentation: `The long form of a function is a map with the name of the function as its only key.`,
  bad: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
        Fn::Sub: orders-\${Stage}
        Suffix: queue
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
        Fn::Sub: orders-\${Stage}
`,
  *check({ values }) {
    for (const { key, keySpan } of values.functionsBesideKeys)
      yield { span: keySpan, message: `\`${key}\` is a function and has to be the only key of its map.` };
  },
};
