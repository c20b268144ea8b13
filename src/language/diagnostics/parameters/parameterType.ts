import { textOf, valueOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';

export const parameterType: Rule = {
  code: 'parameter-type',
  cfnLint: ['E2002'],
  severity: 'error',
  documentation: `The \`Type\` of a parameter is \`String\`, \`Number\`, \`CommaDelimitedList\`, \`List<Number>\`, or one of the [types of AWS](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html), whose values CloudFormation checks: \`AWS::EC2::VPC::Id\`, \`List<AWS::EC2::Subnet::Id>\`, \`AWS::SSM::Parameter::Value<String>\` and so on.`,
  bad: `
Parameters:
  Stage:
    Type: Sting
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { parameters } }) {
    for (const { value } of parameters) {
      const type = valueOf(value, 'Type');
      const text = textOf(type);
      if (!type || text === undefined || isKnown(text)) continue;
      yield { span: type, message: `There is no parameter type \`${text}\`.${didYouMean(text, candidates)}` };
    }
  },
};

const basic = ['String', 'Number', 'CommaDelimitedList', 'List<Number>', 'List<String>'];

const ofAws = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone::Id',
];

const candidates = [
  ...basic,
  ...ofAws,
  ...ofAws.map((type) => `List<${type}>`),
  'AWS::SSM::Parameter::Name',
  ...[...basic, ...ofAws].map((type) => `AWS::SSM::Parameter::Value<${type}>`),
];

/** CloudFormation takes more types in angle brackets than it documents. */
function isKnown(type: string): boolean {
  return candidates.includes(type) || /^(?:AWS::SSM::Parameter::Value|List)<[\w:<>]+>$/.test(type);
}
