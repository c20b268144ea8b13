import { referredIds } from '../../../template/intrinsics.ts';
import { entryOf, saysFalse, saysTrue, textOf, valueOf } from '../../../template/value.ts';
import type { EffectiveResource } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** The properties of queues and topics that say a name, and that the order is kept. */
const kinds: Readonly<Record<string, readonly [name: string, flag: string]>> = {
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
};

export const fifoQueue: Rule = {
  code: 'fifo-queue',
  cfnLint: ['E3501', 'E3502'],
  severity: 'error',
  documentation: `The name of a FIFO queue or topic ends in \`.fifo\`, that of any other does not. The dead-letter queue of a FIFO queue is one too, and that of a standard queue is not. \`ContentBasedDeduplication\`, \`DeduplicationScope\` and \`FifoThroughputLimit\` are for FIFO queues.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
      FifoQueue: true
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders.fifo
      FifoQueue: true
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const [type, [nameProperty, flag]] of Object.entries(kinds))
      for (const resource of effective.ofType(type)) {
        const isFifo = isFifoResource(resource, flag);
        if (isFifo === undefined) continue;
        const name = valueOf(resource.properties, nameProperty);
        const text = textOf(name);
        if (name && text !== undefined && !text.includes('{{') && text.endsWith('.fifo') !== isFifo)
          yield {
            span: name,
            message: isFifo
              ? `The name of a FIFO ${nounOf(type)} ends in \`.fifo\`.`
              : `Only a FIFO ${nounOf(type)} has a name in \`.fifo\`. Add \`${flag}: true\`.`,
          };
        for (const property of isFifo
          ? []
          : ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit']) {
          const entry = entryOf(resource.properties, property);
          if (entry?.value.kind === 'scalar' && !saysFalse(entry.value))
            yield { span: entry.keySpan, message: `\`${property}\` needs \`${flag}: true\`.` };
        }
      }
    for (const queue of effective.ofType('AWS::SQS::Queue')) {
      const target = valueOf(queue.properties, 'RedrivePolicy', 'deadLetterTargetArn');
      const [isFifo, deadLetters] = [
        isFifoResource(queue, 'FifoQueue'),
        referredIds(target)
          .map((id) => effective.named(id))
          .at(0),
      ];
      const other =
        deadLetters?.type === 'AWS::SQS::Queue' ? isFifoResource(deadLetters, 'FifoQueue') : undefined;
      if (target && isFifo !== undefined && other !== undefined && isFifo !== other)
        yield {
          span: target,
          message: `The dead-letter queue of a ${isFifo ? 'FIFO' : 'standard'} queue is a ${isFifo ? 'FIFO' : 'standard'} queue.`,
        };
    }
  },
};

/** Undefined where an intrinsic function decides. */
function isFifoResource({ properties, isComplete }: EffectiveResource, flag: string): boolean | undefined {
  const value = valueOf(properties, flag);
  if (!isComplete || (value !== undefined && value.kind !== 'scalar')) return undefined;
  return saysTrue(value);
}

function nounOf(type: string): string {
  return type === 'AWS::SQS::Queue' ? 'queue' : 'topic';
}
