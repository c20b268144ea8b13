import type { PassThrough } from './passThrough.ts';

const ofEveryPoller = ['BatchSize', 'Enabled', 'FilterCriteria', 'KmsKeyArn'];
const ofStreams = [
  ...ofEveryPoller,
  'BisectBatchOnFunctionError',
  'FunctionResponseTypes',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'StartingPosition',
  'StartingPositionTimestamp',
];
const ofShards = [
  ...ofStreams,
  'MaximumBatchingWindowInSeconds',
  'ParallelizationFactor',
  'TumblingWindowInSeconds',
];
const ofKafka = [
  ...ofStreams,
  'LoggingConfig',
  'ProvisionedPollerConfig',
  'SourceAccessConfigurations',
  'Topics',
];

/** The properties of each polled event source of a function that are those of its event source mapping. */
export const pollers: Readonly<Record<string, readonly string[]>> = {
  SQSEventProperties: [
    ...ofEveryPoller,
    'FunctionResponseTypes',
    'MaximumBatchingWindowInSeconds',
    'MetricsConfig',
    'ScalingConfig',
  ],
  KinesisEventProperties: ofShards,
  DynamoDBEventProperties: ofShards,
  MSKEventProperties: [...ofKafka, 'MaximumBatchingWindowInSeconds'],
  SelfManagedKafkaEventProperties: ofKafka,
  MQEventProperties: [
    ...ofEveryPoller,
    'MaximumBatchingWindowInSeconds',
    'Queues',
    'SourceAccessConfigurations',
  ],
  DocumentDBEventProperties: [
    ...ofEveryPoller,
    'MaximumBatchingWindowInSeconds',
    'SourceAccessConfigurations',
    'StartingPosition',
    'StartingPositionTimestamp',
  ],
};

/** What an event source mapping has in an object of the kind of its Kafka cluster stands in SAM's event itself. */
export function consumers(from: string): PassThrough[] {
  const configurations = {
    MSKEventProperties: 'AmazonManagedKafkaEventSourceConfig',
    SelfManagedKafkaEventProperties: 'SelfManagedKafkaEventSourceConfig',
  };
  return Object.entries(configurations).map(([definition, toDefinition]) => ({
    from,
    definition,
    to: 'AWS::Lambda::EventSourceMapping',
    toDefinition,
    properties: ['ConsumerGroupId', 'SchemaRegistryConfig'],
  }));
}

const ofScheduler = [
  'Description',
  'EndDate',
  'FlexibleTimeWindow',
  'GroupName',
  'KmsKeyArn',
  'Name',
  'ScheduleExpression',
  'ScheduleExpressionTimezone',
  'StartDate',
  'State',
];

/** The scheduled and EventBridge events, which functions and state machines have alike. */
export function eventBridge(from: string, scheduleDefinition: string): PassThrough[] {
  const rule = 'AWS::Events::Rule';
  const ofTarget = { from, to: rule, toDefinition: 'Target' };
  const ofRule = { from, to: rule };
  const events = ['CloudWatchEventProperties', 'EventBridgeRuleEventProperties'];
  return [
    ...events.map((definition) => ({
      ...ofRule,
      definition,
      properties: ['EventBusName'],
      renamed: { Pattern: 'EventPattern' },
    })),
    ...events.map((definition) => ({ ...ofTarget, definition, properties: ['Input', 'InputPath'] })),
    { ...ofRule, definition: 'EventBridgeRuleEventProperties', renamed: { RuleName: 'Name' } },
    {
      ...ofTarget,
      definition: 'EventBridgeRuleEventProperties',
      properties: ['InputTransformer', 'RetryPolicy'],
    },
    { ...ofTarget, definition: 'EventBridgeRuleTarget', properties: ['Id'] },
    {
      ...ofRule,
      definition: scheduleDefinition,
      properties: ['Description', 'Name', 'State'],
      renamed: { Schedule: 'ScheduleExpression' },
    },
    { ...ofTarget, definition: scheduleDefinition, properties: ['Input', 'RetryPolicy'] },
    {
      from,
      definition: 'ScheduleV2EventProperties',
      to: 'AWS::Scheduler::Schedule',
      properties: ofScheduler,
    },
    {
      from,
      definition: 'ScheduleV2EventProperties',
      to: 'AWS::Scheduler::Schedule',
      toDefinition: 'Target',
      properties: ['Input', 'RetryPolicy', 'RoleArn'],
    },
    {
      from,
      definition: 'ScheduleV2EventProperties',
      to: 'AWS::IAM::Role',
      properties: ['PermissionsBoundary'],
    },
    { from, to: 'AWS::IAM::Role', properties: ['PermissionsBoundary'], renamed: { RolePath: 'Path' } },
  ];
}
