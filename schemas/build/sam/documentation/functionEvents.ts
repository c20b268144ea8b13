import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

const ruleTarget = 'Names the target of the rule, where its generated ID does not do.';
const deadLetters = 'Where events go that could not be delivered to the function.';

const destinations = 'Where records go that the function could not process.';
const consumerGroup = 'The consumer group with which the topics are read.';
const schemaRegistry = 'The registry whose schemas the records have.';
const brokerKey = 'The ID of the KMS key that encrypts the credentials in AWS Secrets Manager.';

export const functionEvents: DocumentationData = {
  'AlexaSkillEventProperties.SkillId': 'The ID of the Alexa skill that may invoke the function.',
  'ApiAuth.ApiKeyRequired': 'Whether requests need an API key.',
  'ApiAuth.AuthorizationScopes': 'Scopes of which the access token needs one.',
  'ApiAuth.Authorizer': 'The name of an authorizer of the API, or `NONE`, or `AWS_IAM`.',
  'ApiAuth.InvokeRole':
    'The credentials the API calls the function with: `CALLER_CREDENTIALS`, `NONE` or the ARN of a role.',
  'ApiAuth.OverrideApiAuth': 'Lets what is said here win over what the API says.',
  'ApiAuth.ResourcePolicy': 'Who may call this path of the API.',
  'ApiEventProperties.Auth': 'Who may call this path of the API.',
  'ApiEventProperties.Method': 'The HTTP method, or `any`.',
  'ApiEventProperties.Path': 'The path, as `/orders/{id}`.',
  'ApiEventProperties.RequestModel': 'The model that the body of a request is checked against.',
  'ApiEventProperties.RequestParameters':
    'Parameters of the request that are required or part of the cache key.',
  'ApiEventProperties.RestApiId':
    'The REST API with this path; without it the one that SAM makes for all functions.',
  'CloudWatchEventProperties.State': 'Whether the rule is on; not together with `Enabled`.',
  'CloudWatchEventProperties.Enabled': 'Whether the rule is on.',
  'CognitoEventProperties.Trigger': 'What the user pool invokes the function for, one or several.',
  'CognitoEventProperties.UserPool': 'The user pool, in the same template.',
  'DeadLetterConfig.Arn': 'The ARN of the queue.',
  'DeadLetterConfig.QueueLogicalId': 'The logical ID of the queue that SAM makes.',
  'DeadLetterConfig.Type': '`SQS`: SAM makes a queue.',
  'DocumentDBEventProperties.Cluster': 'The ARN of the DocumentDB cluster.',
  'DocumentDBEventProperties.CollectionName':
    'The collection whose changes are read; all of the database without it.',
  'DocumentDBEventProperties.DatabaseName': 'The database whose changes are read.',
  'DocumentDBEventProperties.SecretsManagerKmsKeyId': brokerKey,
  'DocumentDBEventProperties.FullDocument':
    '`UpdateLookup` sends the whole document of an update, `Default` the change alone.',
  'DynamoDBEventProperties.DestinationConfig': destinations,
  'DynamoDBEventProperties.Stream': 'The ARN of the stream of the table.',
  'EventBridgeRuleEventProperties.DeadLetterConfig': deadLetters,
  'EventBridgeRuleEventProperties.Target': ruleTarget,
  'EventsScheduleProperties.DeadLetterConfig': deadLetters,
  'EventsScheduleProperties.Enabled': 'Whether the schedule is on; not together with `State`.',
  'HttpApiAuth.AuthorizationScopes': 'Scopes of which the access token needs one.',
  'HttpApiAuth.Authorizer': 'The name of an authorizer of the API, or `NONE`, or `AWS_IAM`.',
  'HttpApiEventProperties.ApiId':
    'The HTTP API with this path; without it the one that SAM makes for all functions.',
  'HttpApiEventProperties.Auth': 'Who may call this path of the API.',
  'HttpApiEventProperties.Method':
    'The HTTP method, or `any`. Without method and path the function takes all requests.',
  'HttpApiEventProperties.Path': 'The path, as `/orders/{id}`.',
  'HttpApiEventProperties.PayloadFormatVersion':
    'The form of the event: `2.0`, or `1.0`, which is that of REST APIs.',
  'HttpApiEventProperties.RouteSettings': 'Throttling and logging of this route.',
  'HttpApiEventProperties.TimeoutInMillis':
    'How long the API waits for the function, in milliseconds: 50 to 30,000.',
  'KinesisEventProperties.DestinationConfig': destinations,
  'KinesisEventProperties.Stream': 'The ARN of the stream.',
  'MQEventProperties.Broker': 'The ARN of the Amazon MQ broker.',
  'MQEventProperties.SecretsManagerKmsKeyId': brokerKey,
  'MQEventProperties.DynamicPolicyName':
    'Names the generated policy after the event, so that a function can have several brokers.',
  'MSKEventProperties.ConsumerGroupId': consumerGroup,
  'MSKEventProperties.DestinationConfig': destinations,
  'MSKEventProperties.SchemaRegistryConfig': schemaRegistry,
  'MSKEventProperties.Stream': 'The ARN of the Amazon MSK cluster.',
  'RequestModel.Model': 'The name of a model in `Models` of the API.',
  'RequestModel.Required': 'Whether requests need a body.',
  'RequestModel.ValidateBody': 'Whether the body is checked against the model.',
  'RequestModel.ValidateParameters': 'Whether parameters of the path, query and headers are checked.',
  'S3EventProperties.Bucket': 'The bucket, in the same template.',
  'S3EventProperties.Events':
    'What happens in the bucket that invokes the function, as `s3:ObjectCreated:*`.',
  'SNSEventProperties.SqsSubscription':
    'Puts a queue between topic and function: true makes one, an object names one.',
  'SQSEventProperties.Queue': 'The ARN of the queue.',
  'ScheduleV2EventProperties.DeadLetterConfig': deadLetters,
  'ScheduleV2EventProperties.OmitName': 'Lets AWS choose the name of the schedule.',
  'SelfManagedKafkaEventProperties.ConsumerGroupId': consumerGroup,
  'SelfManagedKafkaEventProperties.SchemaRegistryConfig': schemaRegistry,
  'SelfManagedKafkaEventProperties.KafkaBootstrapServers': 'The brokers of the cluster, as `host:port`.',
  'SqsSubscription.BatchSize': 'The most messages the function gets at a time.',
  'SqsSubscription.Enabled': 'Whether the queue is read.',
  'SqsSubscription.QueueArn': 'The ARN of the queue.',
  'SqsSubscription.QueuePolicyLogicalId': 'The logical ID of the generated policy of the queue.',
  'SqsSubscription.QueueUrl': 'The URL of the queue.',
};
