/** What fits alone, but not with what else a template says of servers, databases, APIs and delivery. */
import { childOf, placesAt, type Base, type Place } from '../base.ts';
import { beside, withKey, withText, withValue, without, type Edit } from '../edit.ts';
import { kind, missing, type Kind } from '../kind.ts';

const properties = 'Resources/*/Properties';

const propertyOf =
  (type: string, name: string) =>
  (base: Base): Place[] =>
    placesAt(base, `Resources/<${type}>/Properties/${name}`);

/** The value of another place with that name takes the place of this one’s. */
const otherOf =
  (type: string, name: string) =>
  (place: Place, base: Base): Edit | undefined => {
    const others = propertyOf(type, name)(base).map(refIn);
    const other = others.find((each) => each !== undefined && each !== refIn(place));
    return other === undefined || refIn(place) === undefined
      ? undefined
      : withValue(place, { Ref: other }, base);
  };

function refIn(place: Place): string | undefined {
  return childOf(place, 'Ref')?.text;
}

export const services: readonly Kind[] = [
  kind(
    'type of a machine that there is not',
    [`${properties}/InstanceType|DBInstanceClass|CacheNodeType`, `${properties}/*/InstanceType`],
    (place, base) =>
      place.text === undefined ? undefined : withText(place, place.text.replace(/\w+$/, 'mciro'), base),
  ),
  kind(
    'machine without an image',
    'Resources/<AWS::EC2::Instance>/Properties/ImageId',
    without,
    ({ parent }) => (parent ? [parent] : []),
  ),
  kind('subnet outside its network', 'Resources/<AWS::EC2::Subnet>/Properties/CidrBlock', (place, base) =>
    withText(place, '10.99.0.0/24', base),
  ),
  kind(
    'subnet with the addresses of another',
    'Resources/<AWS::EC2::Subnet>/Properties/CidrBlock',
    (place, base) => {
      const other = propertyOf('AWS::EC2::Subnet', 'CidrBlock')(base).find((each) => each !== place);
      return other?.text === undefined ? undefined : withText(place, other.text, base);
    },
    (place, base) => propertyOf('AWS::EC2::Subnet', 'CidrBlock')(base).filter((each) => each !== place),
  ),
  kind(
    'tag that there is twice',
    `${properties}/Tags/0/Key`,
    (place, base) => {
      const other = childOf(place.parent?.parent?.children[1], 'Key');
      return other?.text === undefined ? undefined : withText(place, other.text, base);
    },
    (place) => {
      const other = childOf(place.parent?.parent?.children[1], 'Key');
      return other ? [other] : [];
    },
  ),
  kind(
    'group that is smaller than its least size',
    `${properties}/MinSize`,
    (place, base) => withText(place, '90', base),
    ({ parent }) => {
      const most = childOf(parent, 'MaxSize');
      return most ? [most] : [];
    },
  ),
  kind(
    'rolling update with an unknown key',
    'Resources/*/UpdatePolicy/AutoScalingRollingUpdate/MaxBatchSize',
    (place, base) => withKey(place, 'MaxBatch', base),
  ),
  kind(
    'database of another engine than its cluster',
    'Resources/<AWS::RDS::DBInstance>/Properties/Engine',
    (place, base) => withText(place, 'aurora-mysql', base),
  ),
  kind(
    'deployment of another API',
    'Resources/<AWS::ApiGateway::Stage>/Properties/DeploymentId',
    otherOf('AWS::ApiGateway::Stage', 'DeploymentId'),
  ),
  missing('custom resource without its token', 'Resources/<Custom::.*>/Properties/ServiceToken'),
  kind('pattern with a value in the place of a list', `${properties}/EventPattern/source`, (place, base) =>
    withValue(place, 'aws.ec2', base),
  ),
  kind(
    'artifact that no action makes',
    `${properties}/Stages/*/Actions/*/InputArtifacts/*/Name`,
    (place, base) => withText(place, 'nothing', base),
  ),
  kind('source in a later stage', `${properties}/Stages/1/Actions/*/ActionTypeId/Category`, (place, base) =>
    withText(place, 'Source', base),
  ),
  kind(
    'origin that there is not',
    `${properties}/DistributionConfig/DefaultCacheBehavior/TargetOriginId`,
    (place, base) => withText(place, 'nowhere', base),
  ),
  kind(
    'name of a host that there cannot be',
    `${properties}/DistributionConfig/DefaultCacheBehavior`,
    (place, base) => beside(place, 'Aliases', ['not a name'], base),
  ),
  kind('container that is not essential', `${properties}/ContainerDefinitions/0/Name`, (place, base) =>
    beside(place, 'Essential', false, base),
  ),
  missing('state without what it chooses from', `${properties}/Definition/States/*/Choices`),
  missing('state without branches', `${properties}/Definition/States/*/Branches`),
  missing('state without what it does to each', `${properties}/Definition/States/*/ItemProcessor`),
  kind('state with an unknown key', `${properties}/Definition/States/*/Seconds`, (place, base) =>
    withKey(place, 'Second', base),
  ),
];
