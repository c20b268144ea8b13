import { referredIds, shortForm } from './intrinsics.ts';
import type { PlainTrigger } from './plainTrigger.ts';
import { mapWith } from './samShape.ts';
import type { Resource } from './template.ts';
import { entryOf, valueOf, type Value } from './value.ts';

/** SAM's event type, what SAM calls the source, and how it is recognised: by the source's resource type or ARN. */
const sources: readonly { readonly type: string; readonly key: string; readonly pattern: RegExp }[] = [
  { type: 'SQS', key: 'Queue', pattern: /^AWS::SQS::|:sqs:/ },
  { type: 'DynamoDB', key: 'Stream', pattern: /^AWS::(?:DynamoDB::|Serverless::SimpleTable)|:dynamodb:/ },
  { type: 'Kinesis', key: 'Stream', pattern: /^AWS::Kinesis::|:kinesis:/ },
  { type: 'MSK', key: 'Stream', pattern: /^AWS::MSK::|:kafka:/ },
  { type: 'MQ', key: 'Broker', pattern: /^AWS::AmazonMQ::|:mq:/ },
  { type: 'DocumentDB', key: 'Cluster', pattern: /^AWS::DocDB::|:rds:/ },
];

export function eventSourceMappingTriggers(
  { properties }: Resource,
  resources: ReadonlyMap<string, Resource>,
): PlainTrigger[] {
  if (!properties) return [];
  const source = entryOf(properties, 'EventSourceArn');
  const type = source ? typeOf(source.value, properties, resources) : 'SelfManagedKafka';
  const key = sources.find((each) => each.type === type)?.key ?? 'EventSourceArn';
  const entries = properties.entries
    .filter((entry) => entry.key !== 'FunctionName')
    .map((entry) => (entry.key === 'EventSourceArn' ? { ...entry, key } : entry));
  return [{ target: valueOf(properties, 'FunctionName'), type, properties: mapWith(properties, entries) }];
}

function typeOf(source: Value, properties: Value, resources: ReadonlyMap<string, Resource>): string {
  const resource = referredIds(source)
    .map((id) => resources.get(id))
    .find(Boolean);
  const text = resource?.type ?? shortForm(source);
  const known = sources.find(({ pattern }) => pattern.test(text));
  if (known) return known.type;
  // The source is a parameter or an import: what else is asked for tells the kinds apart.
  if (entryOf(properties, 'Queues')) return 'MQ';
  if (entryOf(properties, 'Topics')) return 'MSK';
  if (entryOf(properties, 'DocumentDBEventSourceConfig')) return 'DocumentDB';
  if (!entryOf(properties, 'StartingPosition')) return 'SQS';
  return /dynamo|table/i.test(text) ? 'DynamoDB' : 'Kinesis';
}
