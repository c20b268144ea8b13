/** What stands beside functions: references to the wrong thing, and forms that a service asks for. */
import { childOf, placesAt, type Base, type Place } from '../base.ts';
import { beside, withText, withValue } from '../edit.ts';
import { kind, missing, type Change, type Kind } from '../kind.ts';

const properties = 'Resources/*/**';
const arnProperties = 'Role|TargetArn|EventSourceArn|SourceArn|Queue|Stream|Destination|ExecutionRoleArn|Arn';

const reads =
  (change: (text: string) => string): Change =>
  (place, base) =>
    place.text === undefined || place.children.length > 0
      ? undefined
      : withText(place, change(place.text), base);

/** A `!GetAtt X.Arn` that becomes `!Ref X`. */
const refForArn: Change = ({ parent, text, children }, base) => {
  const [name, attribute] =
    children.length > 0 ? children.map((each) => each.text) : (text?.split('.') ?? []);
  if (name === undefined || attribute !== 'Arn' || !parent) return undefined;
  return withValue(parent, { Ref: name }, base);
};

/** A `!Ref X` that becomes `!GetAtt X.Arn`. */
const arnForRef: Change = ({ parent, text = '' }, base) =>
  placesAt(base, `Resources/<AWS::.*>`).some(({ key }) => key === text) && parent
    ? withValue(parent, { 'Fn::GetAtt': [text, 'Arn'] }, base)
    : undefined;

const refOfLog: Change = (place, base) => {
  const log = placesAt(base, 'Resources/<AWS::Logs::LogGroup>')[0];
  return log && withText(place, log.key, base);
};

export const neighbours: readonly Kind[] = [
  kind('Ref where an ARN is needed', `${properties}/${arnProperties}/Fn::GetAtt`, refForArn),
  kind('ARN where a name is needed', `${properties}/Bucket|TableName|awslogs-group/Ref`, arnForRef),
  kind(
    'Ref of another kind of resource',
    [`${properties}/SecurityGroups/*/Ref`, `${properties}/SourceSecurityGroupId/Ref`],
    refOfLog,
  ),
  kind(
    'ID of no such form',
    [`${properties}/ImageId|SubnetId|VpcId`, `${properties}/SecurityGroupIds|SubnetIds/*`],
    reads((text) => `${text.split('-')[0] ?? ''}-12xyz`),
  ),
  kind(
    'role of no account',
    `${properties}/Role|RoleArn|ServiceRoleArn|ExecutionRoleArn`,
    reads(() => 'arn:aws:iam::12345:role/worker'),
  ),
  kind(
    'key of no such form',
    `${properties}/KmsMasterKeyId/Fn::If/1`,
    reads(() => 'my-key'),
  ),
  kind(
    'address range of no such form',
    `${properties}/CidrIp|CidrBlock`,
    reads(() => '10.0.0.0/64'),
  ),
  kind(
    'record of no such form',
    `${properties}/ResourceRecords/*`,
    reads(() => 'some where'),
  ),
  kind('alias with a time to live', `${properties}/AliasTarget`, (place, base) =>
    beside(place, 'TTL', '300', base),
  ),
  kind(
    'bucket of a name that is taken',
    'Resources/<AWS::S3::Bucket>/Properties/BucketName',
    (place, base) => {
      const other = namedBuckets(base).find((each) => each !== place);
      return place.text !== undefined && other?.text !== undefined
        ? withText(place, other.text, base)
        : undefined;
    },
    (place, base) => namedBuckets(base).filter((each) => each !== place),
  ),
  kind(
    'bucket with an access control list and no owner',
    'Resources/<AWS::S3::Bucket>/Properties/BucketName',
    (place, base) => beside(place, 'AccessControl', 'PublicRead', base),
  ),
  missing('statement without Effect', `${properties}/Statement/*/Effect`),
  missing('statement without Action', `${properties}/Statement/*/Action`),
  kind(
    'effect of no such name',
    `${properties}/Statement/*/Effect`,
    reads(() => 'Permit'),
  ),
  kind(
    'action without its service',
    [`${properties}/Statement/*/Action`, `${properties}/Statement/*/Action/0`],
    reads((text) => text.split(':')[1] ?? ''),
  ),
  kind(
    'principal that is no service',
    'Resources/<AWS::Lambda::Permission>/Properties/Principal',
    reads((text) => text.replace('.amazonaws.com', '')),
  ),
  kind(
    'Fargate task of no such size',
    'Resources/<AWS::ECS::TaskDefinition>/Properties/Cpu|Memory',
    reads(() => '300'),
  ),
  missing('Fargate task without its network', 'Resources/<AWS::ECS::TaskDefinition>/Properties/NetworkMode'),
  missing('awslogs without its group', `${properties}/Options/awslogs-group|awslogs-region`),
  missing(
    'HTTPS without a certificate',
    'Resources/<AWS::ElasticLoadBalancingV2::Listener>/Properties/Certificates',
  ),
  missing('port of a protocol missing', `${properties}/SecurityGroupIngress/*/FromPort|ToPort`),
  missing('speed of a volume missing', `${properties}/Ebs/Iops`),
];

function namedBuckets(base: Base): Place[] {
  return placesAt(base, 'Resources/<AWS::S3::Bucket>').flatMap(
    (bucket) => childOf(childOf(bucket, 'Properties'), 'BucketName') ?? [],
  );
}
