import type { Json } from '../shared/json.ts';

export type EventSourceType =
  'SQS' | 'Kinesis' | 'DynamoDB' | 'MSK' | 'SelfManagedKafka' | 'MQ' | 'DocumentDB';

/**
 * What is to read from an event source and invoke a function with what it finds.
 * https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html
 */
export interface EventSourceMapping {
  readonly uuid: string;
  readonly type: EventSourceType;
  /** Absent where the source is no resource of AWS. */
  readonly eventSourceArn?: string;
  readonly isEnabled: boolean;
  /** The alias that is invoked; `$LATEST` where there is none. */
  readonly qualifier?: string;
  /** What was set, in the words of the API: `BatchSize`, `FilterCriteria` … */
  readonly settings: Readonly<Record<string, Json>>;
}
