/** The types that the transform itself insists on: of a text it does not make a number, nor the reverse. */
export type SamType = 'text' | 'wholeNumber' | 'boolean' | 'map' | 'list' | 'textOrMap';

type SamTypes = Readonly<Record<string, SamType>>;

function all(type: SamType, ...names: readonly string[]): SamTypes {
  return Object.fromEntries(names.map((name) => [name, type]));
}

const rule: SamTypes = {
  ...all('text', 'EventBusName', 'RuleName', 'Input', 'InputPath', 'State'),
  ...all('map', 'Pattern', 'DeadLetterConfig', 'RetryPolicy', 'InputTransformer'),
  ...all('boolean', 'Enabled'),
};

const route: SamTypes = {
  ...all('text', 'Path', 'Method'),
  ...all('map', 'Auth'),
  ...all('wholeNumber', 'TimeoutInMillis'),
};

/** What reads a stream or a queue. */
const poller: SamTypes = {
  ...all(
    'wholeNumber',
    'BatchSize',
    'MaximumBatchingWindowInSeconds',
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'ParallelizationFactor',
    'TumblingWindowInSeconds',
  ),
  ...all('boolean', 'Enabled', 'BisectBatchOnFunctionError'),
  ...all(
    'list',
    'Topics',
    'Queues',
    'SourceAccessConfigurations',
    'FunctionResponseTypes',
    'KafkaBootstrapServers',
  ),
  ...all('text', 'SecretsManagerKmsKeyId', 'ConsumerGroupId'),
  ...all(
    'map',
    'DestinationConfig',
    'FilterCriteria',
    'ScalingConfig',
    'ProvisionedPollerConfig',
    'SchemaRegistryConfig',
    'MetricsConfig',
    'LoggingConfig',
  ),
};

export const eventTypes: Readonly<Record<string, SamTypes>> = {
  Api: {
    ...route,
    ...all('map', 'RequestModel'),
    ...all('list', 'RequestParameters'),
    ...all('text', 'ResponseTransferMode'),
  },
  HttpApi: { ...route, ...all('map', 'RouteSettings'), ...all('text', 'PayloadFormatVersion') },
  CloudWatchEvent: rule,
  EventBridgeRule: rule,
  Schedule: {
    ...all('text', 'Schedule', 'Input', 'State', 'Name', 'Description'),
    ...all('map', 'DeadLetterConfig', 'RetryPolicy'),
    ...all('boolean', 'Enabled'),
  },
  ScheduleV2: {
    ...all(
      'text',
      'ScheduleExpression',
      'Name',
      'State',
      'Description',
      'ScheduleExpressionTimezone',
      'GroupName',
      'Input',
    ),
    ...all('text', 'KmsKeyArn', 'RoleArn', 'PermissionsBoundary'),
    ...all('map', 'FlexibleTimeWindow', 'DeadLetterConfig', 'RetryPolicy'),
  },
  SQS: poller,
  Kinesis: poller,
  DynamoDB: poller,
  MSK: poller,
  MQ: poller,
  SelfManagedKafka: poller,
  DocumentDB: poller,
  SNS: all('text', 'Topic', 'Region'),
  IoTRule: all('text', 'Sql', 'AwsIotSqlVersion'),
  AlexaSkill: all('text', 'SkillId'),
  CloudWatchLogs: all('text', 'LogGroupName', 'FilterPattern'),
};

export const resourceTypes: Readonly<Record<string, SamTypes>> = {
  'AWS::Serverless::Function': {
    ...all(
      'map',
      'DeadLetterQueue',
      'AssumeRolePolicyDocument',
      'Environment',
      'Events',
      'Tags',
      'DeploymentPreference',
    ),
    ...all(
      'map',
      'EventInvokeConfig',
      'SnapStart',
      'FunctionUrlConfig',
      'CapacityProviderConfig',
      'FunctionScalingConfig',
      'DurableConfig',
    ),
    ...all('text', 'Role', 'PermissionsBoundary'),
    ...all('boolean', 'PropagateTags'),
    ...all('list', 'Layers'),
    ...all('textOrMap', 'FunctionName', 'Tracing'),
  },
  'AWS::Serverless::Api': {
    ...all('textOrMap', 'Name', 'StageName', 'Policy', 'DefinitionUri', 'EndpointConfiguration'),
    ...all(
      'map',
      'Tags',
      'DefinitionBody',
      'Variables',
      'Auth',
      'GatewayResponses',
      'AccessLogSetting',
      'CanarySetting',
      'Models',
      'Domain',
    ),
    ...all(
      'boolean',
      'CacheClusterEnabled',
      'TracingEnabled',
      'FailOnWarnings',
      'DisableExecuteApiEndpoint',
      'PropagateTags',
    ),
    ...all(
      'text',
      'CacheClusterSize',
      'Description',
      'Mode',
      'ApiKeySourceType',
      'SecurityPolicy',
      'EndpointAccessMode',
    ),
    ...all('list', 'MethodSettings', 'BinaryMediaTypes'),
    ...all('wholeNumber', 'MinimumCompressionSize'),
  },
  'AWS::Serverless::HttpApi': {
    ...all(
      'map',
      'Tags',
      'DefinitionBody',
      'StageVariables',
      'AccessLogSettings',
      'DefaultRouteSettings',
      'Auth',
      'RouteSettings',
      'Domain',
    ),
    ...all('textOrMap', 'StageName', 'DefinitionUri'),
    ...all('boolean', 'FailOnWarnings', 'DisableExecuteApiEndpoint', 'PropagateTags'),
    ...all('text', 'Description'),
  },
  'AWS::Serverless::WebSocketApi': {
    ...all(
      'map',
      'AccessLogSettings',
      'Auth',
      'DefaultRouteSettings',
      'Domain',
      'Routes',
      'RouteSettings',
      'StageVariables',
      'Tags',
    ),
    ...all('text', 'ApiKeySelectionExpression', 'Description', 'Name', 'RouteSelectionExpression'),
    ...all('boolean', 'DisableExecuteApiEndpoint', 'DisableSchemaValidation', 'PropagateTags'),
    ...all('textOrMap', 'StageName'),
  },
  'AWS::Serverless::SimpleTable': {
    ...all('map', 'PrimaryKey', 'ProvisionedThroughput', 'Tags', 'SSESpecification'),
    ...all('textOrMap', 'TableName'),
  },
  'AWS::Serverless::Application': {
    ...all('textOrMap', 'Location'),
    ...all('map', 'Parameters', 'Tags'),
    ...all('list', 'NotificationARNs'),
    ...all('wholeNumber', 'TimeoutInMinutes'),
  },
  'AWS::Serverless::LayerVersion': {
    ...all('textOrMap', 'LayerName'),
    ...all('text', 'Description', 'LicenseInfo'),
    ...all('list', 'CompatibleArchitectures', 'CompatibleRuntimes'),
  },
  'AWS::Serverless::StateMachine': {
    ...all('map', 'Definition', 'Logging', 'DefinitionSubstitutions', 'Events', 'Tags', 'Tracing'),
    ...all('textOrMap', 'DefinitionUri'),
    ...all('text', 'Role', 'Name', 'Type', 'PermissionsBoundary'),
    ...all('boolean', 'PropagateTags'),
  },
  'AWS::Serverless::Connector': { ...all('map', 'Source'), ...all('list', 'Permissions') },
};
