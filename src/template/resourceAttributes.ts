import { apiShapes } from './resourceAttributesOfApis.ts';
import {
  arnOf,
  generatedId,
  generatedUuid,
  partitionOf,
  urlSuffixOf,
  type ResourceIdentity,
} from './resourceIdentity.ts';

/** What `Ref` and `Fn::GetAtt` give for a resource type. */
export interface ResourceShape {
  /** The property that holds the physical name. */
  readonly nameProperty?: string;
  readonly ref: (resource: ResourceIdentity) => string;
  readonly attributes: Readonly<Record<string, (resource: ResourceIdentity) => string>>;
}

/** A type whose `Ref` is its name, and whose ARN holds the name after a prefix. */
function named(nameProperty: string, service: string, prefix: string): ResourceShape {
  return {
    nameProperty,
    ref: nameOf,
    attributes: { Arn: (resource) => arnOf(resource, service, prefix + resource.name) },
  };
}

function nameOf({ name }: ResourceIdentity): string {
  return name;
}

const table = withAttributes(named('TableName', 'dynamodb', 'table/'), {
  StreamArn: (resource) =>
    arnOf(resource, 'dynamodb', `table/${resource.name}/stream/2024-01-01T00:00:00.000`),
});

const queueUrl = (resource: ResourceIdentity): string =>
  `https://sqs.${resource.region}.${urlSuffixOf(resource.region)}/${resource.accountId}/${fifoName(resource, 'FifoQueue')}`;

const topicArn = (resource: ResourceIdentity): string =>
  arnOf(resource, 'sns', fifoName(resource, 'FifoTopic'));

const stateMachineArn = (resource: ResourceIdentity): string =>
  arnOf(resource, 'states', `stateMachine:${resource.name}`);

const stateMachine: ResourceShape = {
  nameProperty: 'StateMachineName',
  ref: stateMachineArn,
  attributes: { Arn: stateMachineArn, Name: nameOf },
};

const userPoolId = (resource: ResourceIdentity): string => `${resource.region}_${generatedId(resource, 9)}`;
const userPoolProvider = (resource: ResourceIdentity): string =>
  `cognito-idp.${resource.region}.${urlSuffixOf(resource.region)}/${userPoolId(resource)}`;

const secretArn = (resource: ResourceIdentity): string =>
  arnOf(resource, 'secretsmanager', `secret:${resource.name}-${generatedId(resource, 6)}`);

const layerArn = (resource: ResourceIdentity): string =>
  arnOf(resource, 'lambda', `layer:${resource.name}:1`);

const func = named('FunctionName', 'lambda', 'function:');
const layer: ResourceShape = {
  nameProperty: 'LayerName',
  ref: layerArn,
  attributes: { Arn: layerArn, LayerVersionArn: layerArn },
};

const shapes: Readonly<Record<string, ResourceShape>> = {
  ...apiShapes,
  'AWS::Serverless::Function': func,
  'AWS::Lambda::Function': func,
  'AWS::Serverless::LayerVersion': layer,
  'AWS::Lambda::LayerVersion': layer,
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Serverless::SimpleTable': table,
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: queueUrl,
    attributes: {
      Arn: (resource) => arnOf(resource, 'sqs', fifoName(resource, 'FifoQueue')),
      QueueName: (resource) => fifoName(resource, 'FifoQueue'),
      QueueUrl: queueUrl,
    },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: topicArn,
    attributes: { TopicArn: topicArn, TopicName: (resource) => fifoName(resource, 'FifoTopic') },
  },
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    ref: bucketName,
    attributes: {
      Arn: (resource) => `arn:${partitionOf(resource.region)}:s3:::${bucketName(resource)}`,
      DomainName: (resource) => `${bucketName(resource)}.s3.${urlSuffixOf(resource.region)}`,
      RegionalDomainName: (resource) =>
        `${bucketName(resource)}.s3.${resource.region}.${urlSuffixOf(resource.region)}`,
      DualStackDomainName: (resource) =>
        `${bucketName(resource)}.s3.dualstack.${resource.region}.${urlSuffixOf(resource.region)}`,
      WebsiteURL: (resource) =>
        `http://${bucketName(resource)}.s3-website-${resource.region}.${urlSuffixOf(resource.region)}`,
    },
  },
  'AWS::Kinesis::Stream': named('Name', 'kinesis', 'stream/'),
  'AWS::KinesisFirehose::DeliveryStream': named('DeliveryStreamName', 'firehose', 'deliverystream/'),
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::Serverless::StateMachine': { ...stateMachine, nameProperty: 'Name' },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    ref: nameOf,
    attributes: {
      Arn: (resource) =>
        `arn:${partitionOf(resource.region)}:iam::${resource.accountId}:role${resource.property('Path') ?? '/'}${resource.name}`,
      RoleId: (resource) => `AROA${generatedId(resource, 17).toUpperCase()}`,
    },
  },
  'AWS::Events::EventBus': withAttributes(named('Name', 'events', 'event-bus/'), { Name: nameOf }),
  'AWS::Events::Rule': named('Name', 'events', 'rule/'),
  'AWS::Scheduler::Schedule': named('Name', 'scheduler', 'schedule/default/'),
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: nameOf,
    attributes: { Arn: (resource) => arnOf(resource, 'logs', `log-group:${resource.name}:*`) },
  },
  'AWS::Cognito::UserPool': {
    ref: userPoolId,
    attributes: {
      Arn: (resource) => arnOf(resource, 'cognito-idp', `userpool/${userPoolId(resource)}`),
      UserPoolId: userPoolId,
      ProviderName: userPoolProvider,
      ProviderURL: (resource) => `https://${userPoolProvider(resource)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    ref: (resource) => generatedId(resource, 26),
    attributes: { ClientId: (resource) => generatedId(resource, 26) },
  },
  'AWS::Cognito::IdentityPool': {
    ref: (resource) => `${resource.region}:${generatedUuid(resource)}`,
    attributes: { Name: nameOf },
  },
  'AWS::SecretsManager::Secret': { nameProperty: 'Name', ref: secretArn, attributes: { Id: secretArn } },
  'AWS::SSM::Parameter': {
    nameProperty: 'Name',
    ref: nameOf,
    attributes: {
      Value: (resource) => resource.property('Value') ?? '',
      Type: (resource) => resource.property('Type') ?? 'String',
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    ref: generatedUuid,
    attributes: {
      Id: generatedUuid,
      EventSourceMappingArn: (resource) =>
        arnOf(resource, 'lambda', `event-source-mapping:${generatedUuid(resource)}`),
    },
  },
  'AWS::KMS::Key': {
    ref: generatedUuid,
    attributes: {
      Arn: (resource) => arnOf(resource, 'kms', `key/${generatedUuid(resource)}`),
      KeyId: generatedUuid,
    },
  },
};

/** What is known of a type; of an unknown one its name and an ARN, which is how most types are. */
export function resourceShapeOf(type: string): ResourceShape {
  const known = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (known) return known;
  const [vendor, service = '', kind = ''] = type.split('::');
  // What a custom resource answers only its own code knows.
  if (vendor !== 'AWS' || service === 'CloudFormation') return { ref: nameOf, attributes: {} };
  return named(`${kind}Name`, service.toLowerCase(), `${kind.toLowerCase()}/`);
}

function withAttributes(shape: ResourceShape, attributes: ResourceShape['attributes']): ResourceShape {
  return { ...shape, attributes: { ...shape.attributes, ...attributes } };
}

function fifoName({ name, property }: ResourceIdentity, flag: string): string {
  return property(flag)?.toLowerCase() === 'true' && !name.endsWith('.fifo') ? `${name}.fifo` : name;
}

function bucketName({ name }: ResourceIdentity): string {
  return name.toLowerCase();
}
