import { textOf } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from '../schema/schemaNodes.ts';
import { addressRangeOf } from './addressRange.ts';

export const maskedAddress: Rule = {
  code: 'masked-address',
  cfnLint: ['E3002'],
  severity: 'warning',
  documentation: `Of the address in a range only the bits that the range names count: EC2 [makes](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html) \`10.0.0.0/16\` of \`10.0.7.1/16\`, and every address there is of \`10.0.0.0/0\`.`,
  bad: `
Resources:
  Web:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/0 }
`,
  good: `
Resources:
  Web:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8 }
`,
  concerns({ keywords }) {
    return keywords.format === 'ipv4-network';
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value } of nodes) {
      const text = textOf(value);
      const range = text === undefined ? undefined : addressRangeOf(text);
      if (text === undefined || !range) continue;
      const [address = '', bits = ''] = text.split('/');
      const first = addressText(range.first);
      if (first !== address) yield { span: value, message: `\`${text}\` is taken for \`${first}/${bits}\`.` };
    }
  },
};

function addressText(address: number): string {
  return [24, 16, 8, 0].map((shift) => String((address >>> shift) & 255)).join('.');
}
