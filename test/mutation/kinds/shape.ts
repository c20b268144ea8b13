/** Faults in the shape of resources: keys, types, required entries. */
import { withEntry, withKey, withText, withValue } from '../edit.ts';
import { kind, missing, type Kind } from '../kind.ts';
import { misspelt } from './misspelt.ts';

const plain = '<AWS::(?!Serverless).*>';
const sam = '<AWS::Serverless::.*>';

export const shape: readonly Kind[] = [
  kind('property of a SAM resource misspelt', `Resources/${sam}/Properties/*`, misspelt),
  kind('property of a CloudFormation resource misspelt', `Resources/${plain}/Properties/*`, misspelt),
  kind(
    'property inside a property misspelt',
    [
      'Resources/*/Properties/VersioningConfiguration|Integration|StreamSpecification|ViewerCertificate/*',
      'Resources/*/Properties/GlobalSecondaryIndexes|KeySchema|AttributeDefinitions|Targets|Dimensions/*/*',
      'Resources/*/Properties/VpcConfig|EphemeralStorage|DeploymentPreference|FunctionUrlConfig/*',
      'Resources/*/Properties/DistributionConfig/PriceClass|HttpVersion|Origins|DefaultCacheBehavior',
      'Resources/*/Properties/PublicAccessBlockConfiguration|TimeToLiveSpecification|PrimaryKey/*',
    ],
    misspelt,
  ),
  kind(
    'property in the wrong case',
    'Resources/*/Properties/Timeout|Code|Runtime|BillingMode|CodeUri',
    (place, base) => withKey(place, `${place.key.charAt(0).toLowerCase()}${place.key.slice(1)}`, base),
  ),
  kind('SAM resource type misspelt', `Resources/${sam}/Type`, (place, base) =>
    withText(place, `${place.text?.slice(0, -2) ?? ''}${place.text?.slice(-1) ?? ''}`, base),
  ),
  kind('CloudFormation resource type misspelt', `Resources/${plain}/Type`, (place, base) =>
    withText(place, `${place.text?.slice(0, -2) ?? ''}${place.text?.slice(-1) ?? ''}`, base),
  ),
  kind('resource type of no service', 'Resources/*/Type', (place, base) =>
    withText(place, (place.text ?? '').replace(/::\w+::/, '::Lamdba::'), base),
  ),
  missing('resource without Type', 'Resources/*/Type'),
  kind('attribute of a resource misspelt', 'Resources/*/Properties|DependsOn|DeletionPolicy', misspelt),
  kind('Properties is a list', `Resources/*/Properties`, (place, base) =>
    withValue(place, [{ Name: 'a' }], base),
  ),
  missing('required property of a CloudFormation resource missing', [
    'Resources/<AWS::Lambda::Function>/Properties/Role|Code',
    'Resources/<AWS::Lambda::(Permission|Version|Alias|EventSourceMapping)>/Properties/FunctionName|Action|Principal',
    'Resources/<AWS::ApiGateway::.*>/Properties/RestApiId|HttpMethod|ParentId|PathPart|ResourceId',
    'Resources/<AWS::(DynamoDB|IAM)::.*>/Properties/KeySchema|AssumeRolePolicyDocument',
    'Resources/<AWS::(SNS|SQS)::.*>/Properties/TopicArn|Protocol|Topics|Queues|PolicyDocument',
    'Resources/<AWS::(CloudWatch|EC2)::.*>/Properties/ComparisonOperator|GroupDescription|VpcId',
    'Resources/<AWS::(CloudFormation|CloudFront)::.*>/Properties/TemplateURL|DistributionConfig',
  ]),
  missing('required property of a SAM resource missing', [
    'Resources/<AWS::Serverless::(LayerVersion|Application|Api)>/Properties/ContentUri|Location|StageName',
    'Resources/<AWS::Serverless::Connector>/Properties/Source|Destination|Permissions',
  ]),
  missing('required entry inside a property missing', [
    'Resources/*/Properties/AttributeDefinitions|KeySchema|Targets|Dimensions/*/*',
    'Resources/*/Properties/PrimaryKey/Type',
    'Resources/*/Properties/ProvisionedThroughput/*',
    'Resources/*/Properties/FunctionUrlConfig/AuthType',
    'Resources/*/Properties/DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy|TargetOriginId',
    'Resources/*/Properties/Policies/*/PolicyName',
  ]),
  kind(
    'property that only CloudFormation sets',
    ['Resources/<AWS::(SQS|DynamoDB|S3|SNS)::.*>/Properties'],
    (place, base) =>
      withEntry(
        place,
        place.parent?.children[0]?.text === 'AWS::SNS::Topic' ? 'TopicArn' : 'Arn',
        'arn:aws:x:::y',
        base,
      ),
  ),
  kind('DeletionPolicy of no such kind', 'Resources/*/DeletionPolicy', (place, base) =>
    withText(place, 'Keep', base),
  ),
  kind('UpdateReplacePolicy of no such kind', 'Resources/*/UpdateReplacePolicy', (place, base) =>
    withText(place, 'Replace', base),
  ),
];
