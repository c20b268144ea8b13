import { referredIds } from '../../../template/intrinsics.ts';
import { saysTrue, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveTemplate } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const sizeWithoutWindow = 10;

export const batchSize: Rule = {
  code: 'batch-size',
  cfnLint: ['E3705'],
  severity: 'error',
  documentation: `A batch of messages from an SQS queue has at most ${sizeWithoutWindow} of them, or up to 10,000 with a \`MaximumBatchingWindowInSeconds\` of at least one second. FIFO queues have no such window, and so never more than ${sizeWithoutWindow}.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
            BatchSize: 100
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
            BatchSize: 100
            MaximumBatchingWindowInSeconds: 5
`,
  *check({ functions, effective }: RuleContext): Iterable<Finding> {
    for (const { properties, type } of functions.flatMap(({ triggers }) => triggers)) {
      if (type !== 'SQS') continue;
      const size = valueOf(properties, 'BatchSize');
      const window = valueOf(properties, 'MaximumBatchingWindowInSeconds');
      const isFifo = isFifoQueue(valueOf(properties, 'Queue'), effective);
      if (isFifo && Number(textOf(window) ?? 0) > 0 && window)
        yield { span: window, message: 'A FIFO queue has no batching window. Remove it.' };
      if (!size || !(Number(textOf(size)) > sizeWithoutWindow)) continue;
      if (isFifo)
        yield { span: size, message: `A FIFO queue gives at most ${sizeWithoutWindow} messages at once.` };
      else if (!window || textOf(window) === '0')
        yield {
          span: size,
          message: `More than ${sizeWithoutWindow} messages need \`MaximumBatchingWindowInSeconds\`.`,
        };
    }
  },
};

function isFifoQueue(queue: Value | undefined, effective: EffectiveTemplate): boolean {
  if (textOf(queue)?.endsWith('.fifo') === true) return true;
  const resource = referredIds(queue)
    .map((id) => effective.named(id))
    .find((each) => each?.type === 'AWS::SQS::Queue');
  return saysTrue(valueOf(resource?.properties, 'FifoQueue'));
}
