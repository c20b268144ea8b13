import type { PropertyData, SchemaData } from '../../src/schema/schemaData.ts';

const lambdaArn = 'AWS::Lambda::Function.Arn';
const queueArn = 'AWS::SQS::Queue.Arn';
const topicArn = 'AWS::SNS::Topic.Arn';
const roleName = 'AWS::IAM::Role.Name';

const ofRoles = { 'Roles[]': roleName };
const ofTarget = { Arn: 'arn' };
const ofQueue = { Arn: queueArn };

/**
 * Formats that the published schemas do not tell, by type, definition (none for the type itself) and property; `[]` for
 * the items of a list. The formats are those of `src/language/diagnostics/schema/formats.ts`.
 */
const formats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'AWS::ApiGateway::Authorizer': { '': { 'ProviderARNs[]': 'arn' } },
  'AWS::ApiGateway::Stage': { AccessLogSetting: { DestinationArn: 'arn' } },
  'AWS::AppSync::DataSource': { LambdaConfig: { LambdaFunctionArn: lambdaArn } },
  'AWS::ElasticLoadBalancingV2::Listener': {
    '': { LoadBalancerArn: 'arn' },
    Action: { TargetGroupArn: 'arn' },
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    '': { ListenerArn: 'arn' },
    Action: { TargetGroupArn: 'arn' },
  },
  'AWS::Events::Rule': { Target: ofTarget, DeadLetterConfig: ofQueue },
  'AWS::IAM::InstanceProfile': { '': ofRoles },
  'AWS::IAM::ManagedPolicy': { '': ofRoles },
  'AWS::IAM::Policy': { '': ofRoles },
  'AWS::Lambda::Function': { DeadLetterConfig: { TargetArn: 'arn' } },
  'AWS::Logs::SubscriptionFilter': { '': { DestinationArn: 'arn' } },
  'AWS::S3::Bucket': {
    LambdaConfiguration: { Function: lambdaArn },
    QueueConfiguration: { Queue: queueArn },
    TopicConfiguration: { Topic: topicArn },
  },
  'AWS::S3::BucketPolicy': { '': { Bucket: 'AWS::S3::Bucket.Name' } },
  'AWS::Scheduler::Schedule': { Target: ofTarget, DeadLetterConfig: ofQueue },
  'AWS::SecretsManager::RotationSchedule': { '': { RotationLambdaARN: lambdaArn } },
  'AWS::Serverless::Api': { CognitoAuthorizer: { UserPoolArn: 'arn', 'UserPoolArn[]': 'arn' } },
  'AWS::Serverless::Function': {
    DeadLetterQueue: { TargetArn: 'arn' },
    DeadLetterConfig: ofQueue,
    DocumentDBEventProperties: { Cluster: 'arn' },
    EventInvokeOnFailure: { Destination: 'arn' },
    EventInvokeOnSuccess: { Destination: 'arn' },
  },
  'AWS::SNS::TopicPolicy': { '': { 'Topics[]': topicArn } },
  'AWS::SQS::Queue': { '': { 'RedrivePolicy.deadLetterTargetArn': queueArn } },
  'AWS::SQS::QueuePolicy': { '': { 'Queues[]': 'AWS::SQS::Queue.QueueUrl' } },
};

/** The formats of a type as schemas by definition. */
export function formatsOf(type: string): Readonly<Record<string, SchemaData>> {
  const ofType = Object.entries(formats[type] ?? {}).map(([definition, properties]): [string, SchemaData] => [
    definition,
    { allOf: Object.entries(properties).map(([path, format]) => asked(path, format)) },
  ]);
  return Object.fromEntries(ofType);
}

function asked(path: string, format: string): SchemaData {
  const [name = '', ...inner] = path.split('.');
  const property: PropertyData = inner.length > 0 ? asked(inner.join('.'), format) : { format };
  return name.endsWith('[]')
    ? { properties: { [name.slice(0, -2)]: { items: property } } }
    : { properties: { [name]: property } };
}
