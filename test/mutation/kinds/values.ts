/** Values of the wrong type, out of range, of no such name. */
import { withText, withValue, type Json } from '../edit.ts';
import { kind, type Change, type Kind } from '../kind.ts';

const becomes =
  (value: Json): Change =>
  (place, base) =>
    withValue(place, value, base);

/** Only of constants, for what a function comes to depends on parameters. */
const reads =
  (text: string): Change =>
  (place, base) =>
    place.text === undefined ? undefined : withText(place, text, base);

const functions = 'Resources/<AWS::(Serverless|Lambda)::Function>/Properties';

export const values: readonly Kind[] = [
  kind(
    'list for a number',
    'Resources/*/Properties/Timeout|MemorySize|VisibilityTimeout|DelaySeconds|Period',
    becomes([3]),
  ),
  kind('list for a number in an event', 'Resources/*/Properties/Events/*/Properties/BatchSize', becomes([3])),
  kind(
    'word for a number',
    'Resources/*/Properties/Timeout|MemorySize|VisibilityTimeout|MaxSessionDuration|ShardCount',
    becomes('many'),
  ),
  kind(
    'word for a boolean',
    'Resources/*/Properties/FifoQueue|TracingEnabled|EnableDnsSupport|RawMessageDelivery|BisectBatchOnFunctionError',
    becomes('perhaps'),
  ),
  kind(
    'string for a map',
    'Resources/*/Properties/Environment|VersioningConfiguration|VpcConfig|PrimaryKey|DeadLetterConfig|TracingConfig|StreamSpecification|Integration|SnapStart',
    becomes('standard'),
  ),
  kind(
    'map for a list',
    'Resources/*/Properties/Layers|AttributeDefinitions|KeySchema|Architectures|Targets|Dimensions|ManagedPolicyArns|Queues',
    becomes({ Name: 'first' }),
  ),
  kind(
    'string for a list',
    'Resources/*/Properties/Architectures|AttributeDefinitions|KeySchema|Targets',
    becomes('first'),
  ),
  kind(
    'map for a string',
    'Resources/*/Properties/Handler|Runtime|Description|FunctionName|TopicName|LogGroupName|StageName|AlarmName',
    becomes({ Name: 'first' }),
  ),
  kind(
    'map in a list for a value of Globals',
    'Globals/Function/Runtime|Timeout|MemorySize|CodeUri',
    becomes([{ Name: 'first' }]),
  ),
  kind('Timeout out of range', [`${functions}/Timeout`, 'Globals/Function/Timeout'], reads('9999')),
  kind('Timeout of 0', [`${functions}/Timeout`, 'Globals/Function/Timeout'], reads('0')),
  kind('MemorySize too small', [`${functions}/MemorySize`, 'Globals/Function/MemorySize'], reads('64')),
  kind('MemorySize too large', [`${functions}/MemorySize`, 'Globals/Function/MemorySize'], reads('65536')),
  kind('EphemeralStorage too small', `${functions}/EphemeralStorage/Size`, reads('100')),
  kind(
    'number out of the range of a CloudFormation property',
    [
      'Resources/*/Properties/VisibilityTimeout|DelaySeconds|MessageRetentionPeriod|MaxSessionDuration|RetentionInDays',
      'Resources/*/Properties/RetentionPeriodHours',
    ],
    reads('99999999'),
  ),
  kind(
    'architecture of no such name',
    [`${functions}/Architectures/0`, 'Globals/Function/Architectures/0'],
    reads('x86'),
  ),
  kind(
    'enum value of no such name in a SAM resource',
    [
      `${functions}/Tracing|PackageType`,
      `${functions}/FunctionUrlConfig/AuthType|InvokeMode`,
      'Resources/<AWS::Serverless::.*>/Properties/Type',
      'Resources/<AWS::Serverless::LayerVersion>/Properties/RetentionPolicy',
      'Resources/<AWS::Serverless::SimpleTable>/Properties/PrimaryKey/Type',
      `${functions}/SnapStart/ApplyOn`,
      `${functions}/LoggingConfig/ApplicationLogLevel|LogFormat`,
    ],
    reads('Standrad'),
  ),
  kind('BillingMode of no such name', 'Resources/*/Properties/BillingMode', reads('ON_DEMAND')),
  kind(
    'enum value of no such name in a CloudFormation resource',
    [
      'Resources/*/Properties/TableClass|ComparisonOperator|MfaConfiguration|AuthorizationType|State|StartingPosition',
      'Resources/*/Properties/KeySchema/*/KeyType',
      'Resources/*/Properties/AttributeDefinitions/*/AttributeType',
      'Resources/*/Properties/StreamSpecification/StreamViewType',
      'Resources/*/Properties/VersioningConfiguration/Status',
      'Resources/*/Properties/TracingConfig/Mode',
      'Resources/*/Properties/Integration/Type',
      'Resources/*/Properties/DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy',
      'Resources/*/Properties/BucketEncryption/ServerSideEncryptionConfiguration/*/ServerSideEncryptionByDefault/SSEAlgorithm',
    ],
    reads('Sideways'),
  ),
  kind('role that is no ARN', `${functions}/Role`, becomes('my-role')),
  kind(
    'pattern of a property violated',
    [
      'Resources/<AWS::Logs::LogGroup>/Properties/LogGroupName',
      'Resources/<AWS::IAM::Role>/Properties/Path',
      'Resources/<AWS::Lambda::.*>/Properties/FunctionName|EventSourceArn|SourceArn|Action',
      'Resources/<AWS::Serverless::Function>/Properties/FunctionName',
    ],
    becomes('not valid!'),
  ),
];
