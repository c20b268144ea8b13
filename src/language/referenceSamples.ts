/**
 * What references to resources look like once they are resolved: several texts where users may give the names. Types and
 * attributes of which nothing is said here may come to anything.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
type Samples = Readonly<Record<string, readonly string[]>>;

const names = ['orders', 'Orders', 'stack-Orders-1ABC2DEF3GHI'];
const lowerCaseNames = ['orders', 'stack-orders-1abc2def3ghi'];
const paths = [...names, '/shop/orders'];
const uuid = ['01234567-89ab-cdef-0123-456789abcdef'];

function arn(service: string, resource: string): readonly string[] {
  const isGlobal = service === 'iam' || service === 's3';
  const account = service === 's3' ? '' : '123456789012';
  return [`arn:aws:${service}:${isGlobal ? '' : 'us-east-1'}:${account}:${resource}`];
}

/** An ID of EC2 or the file system, of today and of old. */
function id(prefix: string): readonly string[] {
  return [`${prefix}-0123456789abcdef0`, `${prefix}-01234567`];
}

const lambdaFunction: Samples = { Ref: names, Arn: arn('lambda', 'function:orders') };
const layer: Samples = { Ref: arn('lambda', 'layer:orders:1') };
const restApi: Samples = { Ref: ['a1b2c3d4e5'] };
const stateMachine: Samples = {
  Ref: arn('states', 'stateMachine:orders'),
  Arn: arn('states', 'stateMachine:orders'),
  Name: names,
};
const table: Samples = {
  Ref: names,
  Arn: arn('dynamodb', 'table/orders'),
  StreamArn: arn('dynamodb', 'table/orders/stream/2026-01-01T00:00:00.000'),
};

/** By type; `Ref` beside the attributes. */
const samples: Readonly<Record<string, Samples>> = {
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGatewayV2::Api': restApi,
  'AWS::CertificateManager::Certificate': { Ref: arn('acm', `certificate/${uuid[0] ?? ''}`) },
  'AWS::Cognito::UserPool': {
    Ref: ['us-east-1_AbCdEf123'],
    Arn: arn('cognito-idp', 'userpool/us-east-1_AbCdEf123'),
  },
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::EC2::InternetGateway': { Ref: id('igw') },
  'AWS::EC2::Instance': { Ref: id('i') },
  'AWS::EC2::NatGateway': { Ref: id('nat') },
  'AWS::EC2::RouteTable': { Ref: id('rtb') },
  // Without a VPC of its own, `Ref` may give the group's name.
  'AWS::EC2::SecurityGroup': { GroupId: id('sg') },
  'AWS::EC2::Subnet': { Ref: id('subnet'), SubnetId: id('subnet') },
  'AWS::EC2::VPC': { Ref: id('vpc'), VpcId: id('vpc') },
  'AWS::ECR::Repository': { Ref: lowerCaseNames, Arn: arn('ecr', 'repository/orders') },
  'AWS::ECS::Cluster': { Ref: names, Arn: arn('ecs', 'cluster/orders') },
  'AWS::EFS::AccessPoint': {
    Ref: id('fsap'),
    Arn: arn('elasticfilesystem', 'access-point/fsap-0123456789abcdef0'),
  },
  'AWS::EFS::FileSystem': {
    Ref: id('fs'),
    Arn: arn('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    Ref: arn('elasticloadbalancing', 'loadbalancer/app/orders/0123456789abcdef'),
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    Ref: arn('elasticloadbalancing', 'targetgroup/orders/0123456789abcdef'),
  },
  'AWS::Events::EventBus': { Ref: names, Arn: arn('events', 'event-bus/orders'), Name: names },
  'AWS::Events::Rule': { Ref: names, Arn: arn('events', 'rule/orders') },
  'AWS::IAM::Group': { Ref: names, Arn: arn('iam', 'group/orders') },
  'AWS::IAM::InstanceProfile': { Ref: names, Arn: arn('iam', 'instance-profile/orders') },
  'AWS::IAM::ManagedPolicy': { Ref: arn('iam', 'policy/orders') },
  'AWS::IAM::Role': { Ref: names, Arn: arn('iam', 'role/orders') },
  'AWS::IAM::User': { Ref: names, Arn: arn('iam', 'user/orders') },
  'AWS::KMS::Alias': { Ref: ['alias/orders'] },
  'AWS::KMS::Key': { Ref: uuid, Arn: arn('kms', `key/${uuid[0] ?? ''}`), KeyId: uuid },
  'AWS::Kinesis::Stream': { Ref: names, Arn: arn('kinesis', 'stream/orders') },
  'AWS::KinesisFirehose::DeliveryStream': { Ref: names, Arn: arn('firehose', 'deliverystream/orders') },
  'AWS::Lambda::Alias': { Ref: arn('lambda', 'function:orders:live') },
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::LayerVersion': layer,
  'AWS::Lambda::Version': { Ref: arn('lambda', 'function:orders:1') },
  'AWS::Logs::LogGroup': {
    Ref: paths,
    Arn: ['', ':*'].flatMap((end) => arn('logs', `log-group:orders${end}`)),
  },
  'AWS::S3::Bucket': { Ref: lowerCaseNames, Arn: arn('s3', 'orders') },
  'AWS::SNS::Topic': { Ref: arn('sns', 'orders'), TopicArn: arn('sns', 'orders'), TopicName: names },
  'AWS::SQS::Queue': {
    Ref: ['https://sqs.us-east-1.amazonaws.com/123456789012/orders'],
    Arn: arn('sqs', 'orders'),
    QueueName: [...names, 'orders.fifo'],
    QueueUrl: ['https://sqs.us-east-1.amazonaws.com/123456789012/orders'],
  },
  'AWS::SecretsManager::Secret': { Ref: arn('secretsmanager', 'secret:orders-AbCdEf') },
  'AWS::Serverless::Api': restApi,
  'AWS::Serverless::Function': lambdaFunction,
  'AWS::Serverless::HttpApi': restApi,
  'AWS::Serverless::LayerVersion': layer,
  'AWS::Serverless::SimpleTable': { Ref: names, Arn: table['Arn'] ?? [] },
  'AWS::Serverless::StateMachine': stateMachine,
  'AWS::StepFunctions::StateMachine': stateMachine,
};

/** What `Ref`, or the attribute, of a type may come to: one of these or a text like them; undefined where that is open. */
export function referenceSamples(type: string, attribute: string): readonly string[] | undefined {
  const ofType = Object.hasOwn(samples, type) ? samples[type] : undefined;
  return ofType && Object.hasOwn(ofType, attribute) ? ofType[attribute] : undefined;
}

/** The samples of all types, each once. */
export const everySample: readonly string[] = [
  ...new Set(Object.values(samples).flatMap((ofType) => Object.values(ofType).flat())),
];
