import { isIPv4, isIPv6 } from 'node:net';

type Test = (text: string) => boolean;

/**
 * Forms of texts by the name that the schemas give them: those that identify something of AWS’s, and addresses. Looser
 * than AWS where its own documentation is not exact.
 */
const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['arn', matches(/^arn:/)],
  ['AWS::ACM::Certificate.Arn', arn('acm', 'certificate/')],
  // `resolve:ssm:` names a place in the Parameter Store.
  ['AWS::EC2::Image.Id', matches(/^(?:ami-(?:[\da-z]{8}|[\da-z]{17})$|resolve:)/)],
  ['AWS::EC2::SecurityGroup.Id', id('sg')],
  ['AWS::EC2::Subnet.Id', id('subnet')],
  ['AWS::EC2::VPC.Id', id('vpc')],
  ['AWS::IAM::Role.Arn', matches(/^arn:[\w-]+:iam::(?:\d{12}|\D[^:]*|):role\/./)],
  ['AWS::IAM::Role.Name', matches(/^[\w+=,.@-]+$/)],
  ['AWS::KMS::Alias.AliasName', matches(/^alias\//)],
  ['AWS::KMS::Key.Arn', arn('kms', '(?:key|alias)/')],
  ['AWS::KMS::Key.Id', matches(/^(?:mrk-)?[\da-f-]{32,36}$/i)],
  ['AWS::Lambda::Function.Arn', arn('lambda', 'function:')],
  ['AWS::Logs::LogGroup.Name', matches(/^[\w./#-]{1,512}$/)],
  ['AWS::S3::Bucket.Name', matches(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/)],
  ['AWS::SNS::Topic.Arn', arn('sns', '')],
  ['AWS::SQS::Queue.Arn', arn('sqs', '')],
  ['AWS::SQS::Queue.QueueUrl', matches(/^https?:\/\//)],
  ['ipv4', isIPv4],
  ['ipv4-network', network(isIPv4, 32)],
  ['ipv6', isIPv6],
  ['ipv6-network', network(isIPv6, 128)],
]);

/** Whether a text has the form; true of forms that are not known. */
export function hasFormat(text: string, format: string): boolean {
  return tests.get(format)?.(text) ?? true;
}

function matches(pattern: RegExp): Test {
  return (text) => pattern.test(text);
}

function arn(service: string, resource: string): Test {
  return matches(new RegExp(`^arn:[\\w-]+:${service}:[^:]*:[^:]*:${resource}.`));
}

function id(prefix: string): Test {
  return matches(new RegExp(`^${prefix}-(?:[\\da-f]{8}|[\\da-f]{17})$`, 'i'));
}

/** Addresses with the number of bits that they have in common. */
function network(isAddress: Test, mostBits: number): Test {
  return (text) => {
    const [address = '', bits = '0', ...rest] = text.split('/');
    return isAddress(address) && /^\d{1,3}$/.test(bits) && Number(bits) <= mostBits && rest.length === 0;
  };
}
