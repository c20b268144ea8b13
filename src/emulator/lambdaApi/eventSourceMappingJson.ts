import type { Json } from '../../shared/json.ts';
import type { EventSourceMapping, EventSourceType } from '../eventSourceMapping.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import { qualified } from './qualified.ts';

type Defaults = Readonly<Record<string, Json>>;

const queueDefaults: Defaults = {
  BatchSize: 10,
  MaximumBatchingWindowInSeconds: 0,
  FunctionResponseTypes: [],
  StateTransitionReason: 'USER_INITIATED',
};

const streamDefaults: Defaults = {
  BatchSize: 100,
  BisectBatchOnFunctionError: false,
  DestinationConfig: { OnFailure: {} },
  FunctionResponseTypes: [],
  LastProcessingResult: 'No records processed',
  MaximumBatchingWindowInSeconds: 0,
  MaximumRecordAgeInSeconds: -1,
  MaximumRetryAttempts: -1,
  ParallelizationFactor: 1,
  StateTransitionReason: 'User action',
  TumblingWindowInSeconds: 0,
};

const otherDefaults: Defaults = {
  BatchSize: 100,
  LastProcessingResult: 'No records processed',
  StateTransitionReason: 'USER_INITIATED',
};

const defaults: Readonly<Record<EventSourceType, Defaults>> = {
  SQS: queueDefaults,
  Kinesis: streamDefaults,
  DynamoDB: streamDefaults,
  MSK: otherDefaults,
  SelfManagedKafka: otherDefaults,
  MQ: otherDefaults,
  DocumentDB: otherDefaults,
};

/** What the Lambda API says of an event source mapping; those of a template exist since this process does. */
export function eventSourceMappingJson(
  { uuid, type, eventSourceArn, isEnabled, qualifier, settings }: EventSourceMapping,
  { functionArn }: FunctionConfiguration,
): object {
  const [mappingArnPrefix = ''] = functionArn.split(':function:');
  return {
    UUID: uuid,
    EventSourceMappingArn: `${mappingArnPrefix}:event-source-mapping:${uuid}`,
    FunctionArn: qualified(functionArn, qualifier),
    ...(eventSourceArn !== undefined && { EventSourceArn: eventSourceArn }),
    LastModified: performance.timeOrigin / 1000,
    State: isEnabled ? 'Enabled' : 'Disabled',
    ...defaults[type],
    ...settings,
  };
}
