import type { Resource } from '../../../template/template.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';

export const dynamicReference: Rule = {
  code: 'dynamic-reference',
  cfnLint: ['E1050', 'E1027', 'E1051', 'W1051', 'W1054'],
  severity: 'error',
  documentation: `[Dynamic references](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html) are \`{{resolve:ssm:name:version}}\`, \`{{resolve:ssm-secure:name:version}}\` and \`{{resolve:secretsmanager:secret:SecretString:key:stage:version}}\`; what follows the name may be left out. Secrets belong to properties of resources: in \`Outputs\` everybody sees them.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: '{{resolve:smm:queue}}'
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: '{{resolve:ssm:queue}}'
`,
  *check({ values }) {
    for (const { value, section, resource, path } of values.texts) {
      if (section !== 'Resources' && section !== 'Outputs') continue;
      if (/\{\{\s+resolve\s*:/.test(value.source)) {
        const message = 'With a space after the braces this stays as it is. Write `{{resolve:…}}`.';
        yield { span: value, message, severity: 'warning' };
      }
      for (const [whole, inner = ''] of value.source.matchAll(/\{\{resolve:([^{}]*)\}\}/g)) {
        // What a function or a loop puts in is not known.
        const message = /[$&]/.test(whole) ? undefined : faultOf(inner);
        if (message !== undefined) yield { span: value, message };
        else if (section === 'Resources' && inner.startsWith('ssm-secure:') && !takesSecret(resource, path))
          yield {
            span: value,
            message: '`ssm-secure` is for passwords of some services only. Use `secretsmanager`.',
          };
        else if (section === 'Outputs' && /^(?:ssm-secure|secretsmanager):/.test(inner))
          yield {
            span: value,
            message: 'A secret is shown here. Use it in properties of resources.',
            severity: 'warning',
          };
      }
    }
  },
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html */
const secretProperties: ReadonlySet<string> = new Set([
  'AWS::DirectoryService::MicrosoftAD Password',
  'AWS::DirectoryService::SimpleAD Password',
  'AWS::ElastiCache::ReplicationGroup AuthToken',
  'AWS::IAM::User Password',
  'AWS::KinesisFirehose::DeliveryStream Password',
  'AWS::OpsWorks::App Password',
  'AWS::OpsWorks::Stack Password',
  'AWS::OpsWorks::Stack RdsDbInstances',
  'AWS::RDS::DBCluster MasterUserPassword',
  'AWS::RDS::DBInstance MasterUserPassword',
  'AWS::Redshift::Cluster MasterUserPassword',
]);

/** Custom and third-party resources, nested stacks and macros may pass it on. */
function takesSecret(resource: Resource | undefined, path: readonly string[]): boolean {
  const { type = '' } = resource ?? {};
  if (
    !/^(?:AWS|Alexa)::/.test(type) ||
    type.startsWith('AWS::CloudFormation::') ||
    !path.includes('Properties')
  )
    return true;
  return path.some((key) => secretProperties.has(`${type} ${key}`));
}

const services = ['ssm', 'ssm-secure', 'secretsmanager'];

function faultOf(reference: string): string | undefined {
  const [service = '', ...rest] = reference.split(':');
  if (!services.includes(service))
    return `There is no \`resolve:${service}\`.${didYouMean(service, services)}`;
  if ((rest[0] ?? '') === '') return `\`{{resolve:${service}:…}}\` names what it reads.`;
  return service === 'secretsmanager' ? secretFault(rest) : parameterFault(rest);
}

function parameterFault([name = '', version, ...more]: readonly string[]): string | undefined {
  if (!/^[\w.\-/]+$/.test(name))
    return `\`${name}\` is no name of a parameter: letters, digits and \`. - _ /\` make one.`;
  if (version !== undefined && !/^\d+$/.test(version))
    return `The version of a parameter is a number; here it is \`${version}\`.`;
  return more.length > 0 ? 'After the version nothing follows.' : undefined;
}

function secretFault(parts: readonly string[]): string | undefined {
  const [secretString = ''] = parts.slice(parts[0] === 'arn' ? 7 : 1);
  return secretString === '' || secretString === 'SecretString'
    ? undefined
    : `After the secret follows \`SecretString\`; here it is \`${secretString}\`.`;
}
