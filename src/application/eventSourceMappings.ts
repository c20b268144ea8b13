import type { EventSourceMapping, EventSourceType } from '../emulator/eventSourceMapping.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { uuidOf } from '../shared/uuidOf.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { resolveValue, type ResolveContext } from '../template/resolve.ts';

/** For each type the property of a SAM event that holds the source's ARN. */
const arnProperties: Readonly<Record<EventSourceType, string | undefined>> = {
  SQS: 'Queue',
  Kinesis: 'Stream',
  DynamoDB: 'Stream',
  MSK: 'Stream',
  MQ: 'Broker',
  DocumentDB: 'Cluster',
  SelfManagedKafka: undefined,
};

/** Properties that are the same to SAM, CloudFormation and the Lambda API. */
const passedOn = [
  'BisectBatchOnFunctionError',
  'FilterCriteria',
  'FunctionResponseTypes',
  'LoggingConfig',
  'MetricsConfig',
  'ProvisionedPollerConfig',
  'Queues',
  'ScalingConfig',
  'SourceAccessConfigurations',
  'StartingPosition',
  'Topics',
];

/** The same, whole numbers: a parameter's value is text. */
const numbers = [
  'BatchSize',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'StartingPositionTimestamp',
  'TumblingWindowInSeconds',
];

/** What is to poll for a function: its SAM events and the `AWS::Lambda::EventSourceMapping` resources that name it. */
export function eventSourceMappingsOf(
  resource: FunctionResource,
  context: ResolveContext,
  qualifier: string | undefined,
): EventSourceMapping[] {
  const events = resource.properties.get('Events')?.value;
  return resource.triggers.flatMap((trigger) => {
    const { type, logicalId, properties } = trigger;
    if (!isEventSourceType(type)) return [];
    const json = properties && resolveValue(properties, context).json;
    const isSamEvent =
      events !== undefined && trigger.span.start >= events.start && trigger.span.end <= events.end;
    const mappingId = isSamEvent ? `${resource.logicalId}${logicalId}` : logicalId;
    return [
      {
        uuid: uuidOf(`${context.stackName}/${mappingId}`),
        type,
        ...sourceOf(type, json),
        isEnabled: !isJsonObject(json) || !(json['Enabled'] === false || json['Enabled'] === 'false'),
        ...(qualifier !== undefined && { qualifier }),
        settings: isJsonObject(json) ? settingsOf(type, json) : {},
      },
    ];
  });
}

function isEventSourceType(type: string): type is EventSourceType {
  return Object.hasOwn(arnProperties, type);
}

function sourceOf(type: EventSourceType, json: Json | undefined): Pick<EventSourceMapping, 'eventSourceArn'> {
  const name = arnProperties[type];
  const arn = name !== undefined && isJsonObject(json) ? json[name] : undefined;
  return typeof arn === 'string' ? { eventSourceArn: arn } : {};
}

function settingsOf(type: EventSourceType, json: JsonObject): Record<string, Json> {
  const settings: Record<string, Json> = {};
  for (const name of passedOn) if (json[name] !== undefined) settings[name] = json[name];
  for (const name of numbers) if (json[name] !== undefined) settings[name] = Number(json[name]);
  const { DestinationConfig: destinations, KmsKeyArn: key } = json;
  if (destinations !== undefined) settings['DestinationConfig'] = withoutTypes(destinations);
  if (key !== undefined) settings['KMSKeyArn'] = key;
  return { ...settings, ...ownSettings[type]?.(json) };
}

/** What only one type of event source has, and SAM writes otherwise than the API. */
const ownSettings: Partial<Record<EventSourceType, (json: JsonObject) => Record<string, Json>>> = {
  MSK: (json) => consumerGroup('AmazonManagedKafkaEventSourceConfig', json),
  SelfManagedKafka: (json) => ({
    ...consumerGroup('SelfManagedKafkaEventSourceConfig', json),
    SelfManagedEventSource: { Endpoints: { KAFKA_BOOTSTRAP_SERVERS: bootstrapServersOf(json) } },
  }),
  DocumentDB: (json) => {
    const { DatabaseName, CollectionName, FullDocument } = json;
    const own = { DatabaseName, CollectionName, FullDocument };
    const set = Object.fromEntries(
      Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    return { DocumentDBEventSourceConfig: json['DocumentDBEventSourceConfig'] ?? set };
  },
};

function consumerGroup(name: string, json: JsonObject): Record<string, Json> {
  const { ConsumerGroupId: id } = json;
  const config = json[name] ?? (id === undefined ? undefined : { ConsumerGroupId: id });
  return config === undefined ? {} : { [name]: config };
}

function bootstrapServersOf(json: JsonObject): Json {
  const source = json['SelfManagedEventSource'];
  const endpoints = isJsonObject(source) ? source['Endpoints'] : undefined;
  return (
    json['KafkaBootstrapServers'] ?? (isJsonObject(endpoints) ? endpoints['KafkaBootstrapServers'] : []) ?? []
  );
}

/** SAM says of a destination what it is, too. */
function withoutTypes(destinations: Json): Json {
  if (!isJsonObject(destinations)) return destinations;
  return Object.fromEntries(
    Object.entries(destinations).map(([name, destination]) => {
      const target = isJsonObject(destination) ? destination['Destination'] : undefined;
      return [name, target === undefined ? {} : { Destination: target }];
    }),
  );
}
