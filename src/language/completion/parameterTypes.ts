import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** Kinds of resources that a parameter may name. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html */
const resources = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::Volume::Id',
  'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone::Id',
];

const parameterTypes = [
  'String',
  'Number',
  'List<Number>',
  'CommaDelimitedList',
  'AWS::SSM::Parameter::Name',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::SSM::Parameter::Value<List<String>>',
  'AWS::SSM::Parameter::Value<CommaDelimitedList>',
  ...resources,
  ...resources.filter((type) => !type.includes('KeyPair')).map((type) => `List<${type}>`),
  ...resources.map((type) => `AWS::SSM::Parameter::Value<${type}>`),
];

/** `Type` of a parameter. */
export function* parameterTypeCompletions({ cursor, place }: CompletionContext): Iterable<Completion> {
  const [section, , key] = place.path;
  if (cursor.typing === 'key' || section !== 'Parameters' || key !== 'Type') return;
  for (const [index, type] of parameterTypes.entries())
    yield valueCompletion(type, 'value', { rank: index / 100 });
}
