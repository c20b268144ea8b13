import { referredIds } from '../../../template/intrinsics.ts';
import { entryOf, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveTemplate } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Sources, by ARN and by resource type, that are read from somewhere on, and those that are not. */
const streams = /:(?:kinesis|dynamodb|kafka):|^AWS::(?:Kinesis::|DynamoDB::|MSK::|Serverless::SimpleTable)/;
const queues = /:(?:sqs|mq):|^AWS::(?:SQS::|AmazonMQ::)/;

export const startingPosition: Rule = {
  code: 'starting-position',
  cfnLint: ['E3633', 'E3634'],
  severity: 'error',
  documentation: `A stream is read from somewhere on: Kinesis, DynamoDB and Kafka sources need \`StartingPosition\`. Queues have none. \`AT_TIMESTAMP\` needs \`StartingPositionTimestamp\`, and DynamoDB does not know it.`,
  bad: `
Resources:
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: place
      EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/orders
`,
  good: `
Resources:
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: place
      EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/orders
      StartingPosition: TRIM_HORIZON
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties, isComplete, logicalIdSpan } of effective.ofType(
      'AWS::Lambda::EventSourceMapping',
    )) {
      const source = entryOf(properties, 'EventSourceArn');
      const place = source ? placeOf(source.value, effective) : '';
      const position = entryOf(properties, 'StartingPosition');
      if (streams.test(place) && !position && isComplete)
        yield {
          span: source?.keySpan ?? logicalIdSpan,
          message: 'A stream needs `StartingPosition`, such as `TRIM_HORIZON`.',
        };
      if (queues.test(place) && position)
        yield { span: position.keySpan, message: 'A queue has no `StartingPosition`. Remove it.' };
      yield* atTimestamp(properties, place.includes('dynamodb') || place.includes('DynamoDB'), isComplete);
    }
    for (const { type, properties, nameSpan, isComplete } of effective.eventsOfType(
      'Kinesis',
      'DynamoDB',
      'MSK',
      'SelfManagedKafka',
      'DocumentDB',
    )) {
      if (
        (type === 'Kinesis' || type === 'DynamoDB') &&
        isComplete &&
        !valueOf(properties, 'StartingPosition')
      )
        yield {
          span: nameSpan,
          message: `A \`${type}\` event needs \`StartingPosition\`, such as \`TRIM_HORIZON\`.`,
        };
      yield* atTimestamp(properties, type === 'DynamoDB', isComplete);
    }
  },
};

function* atTimestamp(properties: Value, isDynamoDb: boolean, isComplete: boolean): Iterable<Finding> {
  const position = valueOf(properties, 'StartingPosition');
  if (!position || textOf(position) !== 'AT_TIMESTAMP' || !isComplete) return;
  if (isDynamoDb)
    yield { span: position, message: 'A DynamoDB stream is read from `TRIM_HORIZON` or `LATEST` on.' };
  else if (!valueOf(properties, 'StartingPositionTimestamp'))
    yield { span: position, message: '`AT_TIMESTAMP` needs `StartingPositionTimestamp`.' };
}

/** What is known of a source: its ARN, or the type of the resource it is. */
function placeOf(value: Value, effective: EffectiveTemplate): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  const [id] = referredIds(value);
  return (id === undefined ? undefined : effective.named(id)?.type) ?? '';
}
