import type { ValueSchema } from '../../../schema/valueSchema.ts';
import { textOf } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';
import { fitsFormat, fitsPattern } from './fits.ts';

export const valueFormat: Rule = {
  code: 'value-format',
  cfnLint: [
    'E1103',
    'E1150',
    'E1151',
    'E1152',
    'E1154',
    'E1155',
    'E1156',
    'E1157',
    'E1158',
    'E1159',
    'E1160',
    'E1161',
    'E1162',
    'E1164',
  ],
  severity: 'error',
  documentation: `What names a VPC, a subnet, a security group, an image, a role, a key and the like has the form of its ID or ARN: \`vpc-\` and 8 or 17 hexadecimal digits, \`arn:aws:iam::123456789012:role/name\`. Addresses and ranges of addresses have theirs: \`10.0.0.0/16\`.`,
  bad: `
Resources:
  Web:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: my-vpc
`,
  good: `
Resources:
  Web:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: vpc-0123456789abcdef0
`,
  givesWay: true,
  concerns(schema) {
    return alternatives(schema).every(({ keywords }) => keywords.format !== undefined);
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (value.kind !== 'scalar' || fitsPattern(value, schema) === false) continue;
      const possible = alternatives(schema);
      // Of any ARN only references are judged: texts in its place are often there to be replaced.
      if (possible.some((each) => each.keywords.format === 'arn' || fitsFormat(value, each) !== false))
        continue;
      const forms = possible.map(({ keywords: { format = '' } }) => inWords(format));
      yield {
        span: value,
        message: `\`${textOf(value) ?? ''}\` has not the form of \`${name}\`: ${forms.join(', or ')}.`,
      };
    }
  },
};

/** The schema itself, or those of several formats of which the value has one. */
function alternatives(schema: ValueSchema): readonly ValueSchema[] {
  return schema.keywords.anyOf?.every(({ format }) => format !== undefined) ? schema.anyOf : [schema];
}

const words: Readonly<Record<string, string>> = {
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  'ipv4-network': 'a range of IPv4 addresses, such as `10.0.0.0/16`',
  'ipv6-network': 'a range of IPv6 addresses, such as `2001:db8::/32`',
  'AWS::KMS::Alias.AliasName': '`alias/` with the name of an alias',
};

/** `AWS::EC2::VPC.Id` is the ID of an `AWS::EC2::VPC`. */
function inWords(format: string): string {
  if (Object.hasOwn(words, format)) return words[format] ?? '';
  const [type = '', part = ''] = format.split('.');
  return `the ${part
    .replace('Id', 'ID')
    .replace('Arn', 'ARN')
    .replace('QueueUrl', 'URL')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} of an \`${type}\``;
}
