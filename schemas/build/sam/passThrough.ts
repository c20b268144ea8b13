import { consumers, eventBridge, pollers } from './passThroughEvents.ts';

/** SAM hands properties on to a resource that it generates: what holds for them there, holds for them in SAM. */
export interface PassThrough {
  readonly from: string;
  /** A definition of `from`; absent for its own properties. */
  readonly definition?: string;
  readonly to: string;
  /** A definition of `to`; absent for its own properties. */
  readonly toDefinition?: string;
  /** With the same name there. */
  readonly properties?: readonly string[];
  /** SAM's name to the name there. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const ofRoute53 = ['HostedZoneId', 'HostedZoneName', 'Region', 'SetIdentifier'];
const ofFunction = 'AWS::Serverless::Function';
const ofApi = 'AWS::Serverless::Api';
const ofHttpApi = 'AWS::Serverless::HttpApi';
const ofWebSocketApi = 'AWS::Serverless::WebSocketApi';
const ofStateMachine = 'AWS::Serverless::StateMachine';

export const passThrough: readonly PassThrough[] = [
  {
    from: ofFunction,
    to: 'AWS::Lambda::Function',
    properties: [
      'Architectures',
      'CodeSigningConfigArn',
      'Description',
      'DurableConfig',
      'Environment',
      'EphemeralStorage',
      'FileSystemConfigs',
      'FunctionName',
      'FunctionScalingConfig',
      'Handler',
      'ImageConfig',
      'KmsKeyArn',
      'Layers',
      'LoggingConfig',
      'MemorySize',
      'PackageType',
      'PublishToLatestPublished',
      'RecursiveLoop',
      'ReservedConcurrentExecutions',
      'Role',
      'Runtime',
      'RuntimeManagementConfig',
      'SnapStart',
      'TenancyConfig',
      'Timeout',
      'VpcConfig',
    ],
  },
  {
    from: ofFunction,
    to: 'AWS::Lambda::Function',
    toDefinition: 'Code',
    properties: ['ImageUri', 'SourceKMSKeyArn'],
    renamed: { InlineCode: 'ZipFile' },
  },
  { from: ofFunction, to: 'AWS::Lambda::Alias', properties: ['ProvisionedConcurrencyConfig'] },
  { from: ofFunction, to: 'AWS::Lambda::Version', renamed: { VersionDescription: 'Description' } },
  {
    from: ofFunction,
    definition: 'FunctionUrlConfig',
    to: 'AWS::Lambda::Url',
    properties: ['AuthType', 'Cors', 'InvokeMode'],
  },
  {
    from: ofFunction,
    definition: 'EventInvokeConfig',
    to: 'AWS::Lambda::EventInvokeConfig',
    properties: ['MaximumEventAgeInSeconds', 'MaximumRetryAttempts'],
  },
  {
    from: ofFunction,
    definition: 'DeploymentPreference',
    to: 'AWS::CodeDeploy::DeploymentGroup',
    properties: ['TriggerConfigurations'],
  },
  {
    from: ofFunction,
    definition: 'ApiEventProperties',
    to: 'AWS::ApiGateway::Method',
    toDefinition: 'Integration',
    properties: ['ResponseTransferMode', 'TimeoutInMillis'],
  },
  {
    from: ofFunction,
    definition: 'CloudWatchLogsEventProperties',
    to: 'AWS::Logs::SubscriptionFilter',
    properties: ['FilterPattern', 'LogGroupName'],
  },
  {
    from: ofFunction,
    definition: 'IoTRuleEventProperties',
    to: 'AWS::IoT::TopicRule',
    toDefinition: 'TopicRulePayload',
    properties: ['AwsIotSqlVersion', 'Sql'],
  },
  {
    from: ofFunction,
    definition: 'S3EventProperties',
    to: 'AWS::S3::Bucket',
    toDefinition: 'LambdaConfiguration',
    properties: ['Filter'],
  },
  {
    from: ofFunction,
    definition: 'SNSEventProperties',
    to: 'AWS::SNS::Subscription',
    properties: ['FilterPolicy', 'FilterPolicyScope', 'Region'],
    renamed: { Topic: 'TopicArn' },
  },
  ...Object.entries(pollers).map(([definition, own]) => ({
    from: ofFunction,
    definition,
    to: 'AWS::Lambda::EventSourceMapping',
    properties: own,
  })),
  ...consumers(ofFunction),
  ...eventBridge(ofFunction, 'EventsScheduleProperties'),
  {
    from: ofApi,
    to: 'AWS::ApiGateway::RestApi',
    properties: [
      'ApiKeySourceType',
      'BinaryMediaTypes',
      'DisableExecuteApiEndpoint',
      'EndpointAccessMode',
      'FailOnWarnings',
      'MinimumCompressionSize',
      'Mode',
      'Name',
      'Policy',
      'SecurityPolicy',
    ],
  },
  {
    from: ofApi,
    to: 'AWS::ApiGateway::Stage',
    properties: [
      'AccessLogSetting',
      'CacheClusterEnabled',
      'CacheClusterSize',
      'CanarySetting',
      'Description',
      'MethodSettings',
      'StageName',
      'TracingEnabled',
      'Variables',
    ],
  },
  {
    from: ofApi,
    definition: 'Domain',
    to: 'AWS::ApiGateway::DomainName',
    properties: [
      'DomainName',
      'EndpointAccessMode',
      'MutualTlsAuthentication',
      'OwnershipVerificationCertificateArn',
      'SecurityPolicy',
    ],
  },
  {
    from: ofApi,
    definition: 'DefinitionUri',
    to: 'AWS::ApiGateway::RestApi',
    toDefinition: 'S3Location',
    properties: ['Bucket', 'Key', 'Version'],
  },
  {
    from: ofApi,
    definition: 'EndpointConfiguration',
    to: 'AWS::ApiGateway::RestApi',
    toDefinition: 'EndpointConfiguration',
    renamed: { VPCEndpointIds: 'VpcEndpointIds' },
    properties: ['IpAddressType'],
  },
  {
    from: ofApi,
    definition: 'UsagePlan',
    to: 'AWS::ApiGateway::UsagePlan',
    properties: ['Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'],
  },
  {
    from: ofHttpApi,
    to: 'AWS::ApiGatewayV2::Stage',
    properties: ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageName', 'StageVariables'],
  },
  {
    from: ofHttpApi,
    to: 'AWS::ApiGatewayV2::Api',
    properties: ['Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Name'],
  },
  {
    from: ofWebSocketApi,
    to: 'AWS::ApiGatewayV2::Stage',
    properties: ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageName', 'StageVariables'],
  },
  {
    from: ofWebSocketApi,
    to: 'AWS::ApiGatewayV2::Api',
    properties: [
      'ApiKeySelectionExpression',
      'Description',
      'DisableExecuteApiEndpoint',
      'DisableSchemaValidation',
      'IpAddressType',
      'Name',
      'RouteSelectionExpression',
    ],
  },
  ...[ofApi, ofHttpApi, ofWebSocketApi].map((from) => ({
    from,
    definition: 'Route53',
    to: 'AWS::Route53::RecordSetGroup',
    toDefinition: 'RecordSet',
    properties: ofRoute53,
  })),
  {
    from: ofStateMachine,
    to: 'AWS::StepFunctions::StateMachine',
    properties: ['Definition', 'DefinitionSubstitutions'],
    renamed: {
      Logging: 'LoggingConfiguration',
      Name: 'StateMachineName',
      Role: 'RoleArn',
      Tracing: 'TracingConfiguration',
      Type: 'StateMachineType',
    },
  },
  ...eventBridge(ofStateMachine, 'ScheduleEventProperties'),
  {
    from: ofStateMachine,
    definition: 'ScheduleEventProperties',
    to: 'AWS::Events::Rule',
    toDefinition: 'Target',
    properties: ['RoleArn'],
  },
  {
    from: 'AWS::Serverless::LayerVersion',
    to: 'AWS::Lambda::LayerVersion',
    properties: ['CompatibleArchitectures', 'CompatibleRuntimes', 'Description', 'LayerName', 'LicenseInfo'],
  },
  {
    from: 'AWS::Serverless::LayerVersion',
    definition: 'ContentUri',
    to: 'AWS::Lambda::LayerVersion',
    toDefinition: 'Content',
    renamed: { Bucket: 'S3Bucket', Key: 'S3Key', Version: 'S3ObjectVersion' },
  },
  {
    from: 'AWS::Serverless::SimpleTable',
    to: 'AWS::DynamoDB::Table',
    properties: [
      'PointInTimeRecoverySpecification',
      'ProvisionedThroughput',
      'SSESpecification',
      'TableName',
    ],
  },
  {
    from: 'AWS::Serverless::SimpleTable',
    definition: 'PrimaryKey',
    to: 'AWS::DynamoDB::Table',
    toDefinition: 'AttributeDefinition',
    renamed: { Name: 'AttributeName' },
  },
  {
    from: 'AWS::Serverless::Application',
    to: 'AWS::CloudFormation::Stack',
    properties: ['NotificationARNs', 'Parameters', 'TimeoutInMinutes'],
  },
  {
    from: 'AWS::Serverless::CapacityProvider',
    to: 'AWS::Lambda::CapacityProvider',
    properties: ['CapacityProviderName', 'KmsKeyArn'],
  },
  {
    from: 'AWS::Serverless::GraphQLApi',
    to: 'AWS::AppSync::GraphQLApi',
    properties: [
      'IntrospectionConfig',
      'Name',
      'OwnerContact',
      'QueryDepthLimit',
      'ResolverCountLimit',
      'Visibility',
      'XrayEnabled',
    ],
  },
];
