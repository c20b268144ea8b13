import type { PropertyData, SchemaData } from '../../src/schema/schemaData.ts';
import {
  alarmActions,
  cacheEngine,
  clusterEngine,
  databaseEngine,
  identityPath,
  redrivePolicy,
} from './propertyForms.ts';

const httpMethods = [
  'any',
  'delete',
  'get',
  'head',
  'options',
  'patch',
  'post',
  'put',
  '*',
  'x-amazon-apigateway-any-method',
];
const httpMethod: PropertyData = { type: 'string', enum: httpMethods, enumCaseInsensitive: true };

const cognitoTrigger: PropertyData = {
  type: 'string',
  enum: [
    'CreateAuthChallenge',
    'CustomEmailSender',
    'CustomMessage',
    'CustomSMSSender',
    'DefineAuthChallenge',
    'InboundFederation',
    'PostAuthentication',
    'PostConfirmation',
    'PreAuthentication',
    'PreSignUp',
    'PreTokenGeneration',
    'UserMigration',
    'VerifyAuthChallengeResponse',
  ],
};

/** What `aws cloudformation package` uploads may be a local path instead. */
function packaged(definition: string): PropertyData {
  return { anyOf: [{ $ref: definition }, { type: 'string' }] };
}

/** SAM makes the queue or topic of a destination's type where none is named. */
const destinations: PropertyData = {
  type: 'object',
  properties: {
    OnFailure: {
      type: 'object',
      properties: {
        Destination: { type: 'string' },
        Type: { type: 'string', enum: ['SQS', 'SNS', 'S3', 'Kafka'] },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const keySchema: PropertyData = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      AttributeName: { type: 'string', minLength: 1, maxLength: 255 },
      KeyType: { type: 'string', enum: ['HASH', 'RANGE'] },
    },
    required: ['AttributeName', 'KeyType'],
    additionalProperties: false,
  },
  uniqueKeys: ['AttributeName'],
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html */
const bucketEventKinds = [
  'IntelligentTiering',
  'LifecycleExpiration:(?:\\*|Delete|DeleteMarkerCreated)',
  'LifecycleTransition',
  'ObjectAcl:Put',
  'ObjectCreated:(?:\\*|CompleteMultipartUpload|Copy|Post|Put)',
  'ObjectRemoved:(?:\\*|Delete|DeleteMarkerCreated)',
  'ObjectRestore:(?:\\*|Completed|Delete|Post)',
  'ObjectTagging:(?:\\*|Delete|Put)',
  'ReducedRedundancyLostObject',
  'Replication:(?:\\*|Operation\\w+)',
  'TestEvent',
];
const bucketEvent: PropertyData = {
  type: 'string',
  pattern: [`^s3:(?:${bucketEventKinds.join('|')})$`, 'u'],
};

/** Names of managed policies, ARNs, policy templates and policy documents, one or several. */
const policies: PropertyData = {
  type: ['string', 'object', 'array'],
  items: { type: ['string', 'object'] },
};

/** Properties of which AWS says something else than the published schemas, by type and path. */
export const corrections: Readonly<Record<string, Readonly<Record<string, PropertyData>>>> = {
  'AWS::Lambda::Function': {
    // The runtimes and their life cycle are known better from runtimes.json.
    Runtime: { type: 'string' },
    Code: packaged('Code'),
    'Environment.Variables': {
      type: 'object',
      patternProperties: [{ pattern: ['^[a-zA-Z][a-zA-Z0-9_]+$', 'u'], schema: { type: 'string' } }],
      additionalProperties: false,
    },
  },
  'AWS::Lambda::LayerVersion': { Content: packaged('Content') },
  'AWS::ApiGateway::Method': {
    AuthorizationType: { type: 'string', enum: ['AWS_IAM', 'COGNITO_USER_POOLS', 'CUSTOM', 'NONE'] },
  },
  'AWS::DynamoDB::Table': {
    KeySchema: { ...keySchema, minItems: 1, maxItems: 2 },
    'GlobalSecondaryIndex.KeySchema': keySchema,
    'LocalSecondaryIndex.KeySchema': { ...keySchema, minItems: 2, maxItems: 2 },
  },
  'AWS::S3::Bucket': {
    'LambdaConfiguration.Event': bucketEvent,
    'QueueConfiguration.Event': bucketEvent,
    'TopicConfiguration.Event': bucketEvent,
  },
  'AWS::CloudWatch::Alarm': {
    AlarmActions: alarmActions,
    InsufficientDataActions: alarmActions,
    OKActions: alarmActions,
  },
  'AWS::ElastiCache::CacheCluster': { Engine: cacheEngine },
  'AWS::IAM::Group': { Path: identityPath },
  'AWS::IAM::InstanceProfile': { Path: identityPath },
  'AWS::IAM::Role': { Path: identityPath },
  'AWS::IAM::User': { Path: identityPath },
  'AWS::RDS::DBCluster': { Engine: clusterEngine },
  'AWS::RDS::DBInstance': { Engine: databaseEngine },
  'AWS::SQS::Queue': { RedrivePolicy: redrivePolicy },
  'AWS::ApiGateway::RestApi': { BodyS3Location: packaged('S3Location') },
  'AWS::ApiGatewayV2::Api': { BodyS3Location: packaged('BodyS3Location') },
  'AWS::ElasticBeanstalk::ApplicationVersion': { SourceBundle: packaged('SourceBundle') },
  'AWS::StepFunctions::StateMachine': { DefinitionS3Location: packaged('S3Location') },
  'AWS::Serverless::Function': {
    Policies: policies,
    'ResourcePolicy.CustomStatements': {},
    'CognitoEventProperties.Trigger': {
      anyOf: [cognitoTrigger, { type: 'array', items: cognitoTrigger }],
    },
    'DynamoDBEventProperties.DestinationConfig': destinations,
    'KinesisEventProperties.DestinationConfig': destinations,
    'MSKEventProperties.DestinationConfig': destinations,
    'ApiEventProperties.Method': httpMethod,
    'HttpApiEventProperties.Method': httpMethod,
    'S3EventProperties.Events': {
      anyOf: [
        { $ref: 'AWS::S3::Bucket#LambdaConfiguration.Event' },
        { type: 'array', items: { $ref: 'AWS::S3::Bucket#LambdaConfiguration.Event' } },
      ],
    },
  },
  'AWS::Serverless::StateMachine': {
    Policies: policies,
    'ResourcePolicy.CustomStatements': {},
    'ApiEventProperties.Method': httpMethod,
  },
  'AWS::Serverless::Api': {
    'ResourcePolicy.CustomStatements': {},
    'CognitoAuthorizer.UserPoolArn': {
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
    'EndpointConfiguration.Type': { type: 'string', enum: ['EDGE', 'PRIVATE', 'REGIONAL'] },
  },
  'AWS::Serverless::SimpleTable': {
    'PrimaryKey.Type': { type: 'string', enum: ['Binary', 'Number', 'String', 'B', 'N', 'S'] },
  },
};

/** What functions may have that run on instances of the user's own. */
const withoutCapacityProvider: SchemaData = {
  if: { not: { required: ['CapacityProviderConfig'] } },
  then: { properties: { MemorySize: { maximum: 10_240 }, Timeout: { maximum: 900 } } },
};

/** Where the property is given as one of these texts. */
function given(property: string, ...texts: readonly string[]): SchemaData {
  return { properties: { [property]: { enum: texts } }, required: [property] };
}

/** Properties that SAM hands on, of a type that has them by the same names. */
function handedOn(type: string, ...names: readonly string[]): Readonly<Record<string, PropertyData>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `${type}#${name}` }]));
}

const ruleState = handedOn('AWS::Events::Rule', 'State');

/** What the published schemas lack, by type and definition; none for the type itself. */
export const additions: Readonly<Record<string, Readonly<Record<string, SchemaData>>>> = {
  'AWS::Lambda::Function': { '': { allOf: [withoutCapacityProvider] } },
  'AWS::DynamoDB::Table': {
    '': {
      allOf: [
        {
          if: given('BillingMode', 'PAY_PER_REQUEST'),
          then: { properties: { ProvisionedThroughput: { forbidden: true } } },
        },
        { if: given('BillingMode', 'PROVISIONED'), then: { required: ['ProvisionedThroughput'] } },
      ],
    },
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Tiering.html
  'AWS::S3::Bucket': {
    Tiering: {
      allOf: [
        {
          if: given('AccessTier', 'ARCHIVE_ACCESS'),
          then: { properties: { Days: { minimum: 90, maximum: 730 } } },
        },
        {
          if: given('AccessTier', 'DEEP_ARCHIVE_ACCESS'),
          then: { properties: { Days: { minimum: 180, maximum: 730 } } },
        },
      ],
    },
  },
  'AWS::Route53::HealthCheck': {
    '': {
      allOf: [
        {
          properties: {
            HealthCheckConfig: {
              if: given('Type', 'CLOUDWATCH_METRIC'),
              then: { required: ['AlarmIdentifier'] },
            },
          },
        },
      ],
    },
  },
  'AWS::Route53::RecordSet': {
    '': {
      allOf: [{ if: given('Type', 'CNAME'), then: { properties: { ResourceRecords: { maxItems: 1 } } } }],
    },
  },
  'AWS::Serverless::Function': {
    '': { allOf: [withoutCapacityProvider] },
    HttpApiEventProperties: { dependentRequired: { Method: ['Path'], Path: ['Method'] } },
    SNSEventProperties: { properties: handedOn('AWS::SNS::Subscription', 'RedrivePolicy') },
    CloudWatchEventProperties: {
      properties: {
        DeadLetterConfig: { $ref: 'DeadLetterConfig' },
        InputTransformer: { $ref: 'AWS::Events::Rule#Target.InputTransformer' },
        RetryPolicy: { $ref: 'AWS::Events::Rule#Target.RetryPolicy' },
        RuleName: { $ref: 'AWS::Events::Rule#Name' },
        Target: { $ref: 'EventBridgeRuleTarget' },
      },
    },
    EventBridgeRuleEventProperties: { properties: { ...ruleState, Enabled: { type: 'boolean' } } },
    MSKEventProperties: { properties: { SecretsManagerKmsKeyId: { type: 'string' } } },
    SelfManagedKafkaEventProperties: {
      properties: {
        ...handedOn('AWS::Lambda::EventSourceMapping', 'MaximumBatchingWindowInSeconds'),
        DestinationConfig: destinations,
        SecretsManagerKmsKeyId: { type: 'string' },
      },
    },
  },
  'AWS::Serverless::StateMachine': { EventBridgeRuleEventProperties: { properties: ruleState } },
  'AWS::Serverless::WebSocketApi': { '': { properties: { FailOnWarnings: { type: 'boolean' } } } },
  // The transform allows every origin where none is named.
  'AWS::Serverless::Api': { Cors: { required: [] } },
};
