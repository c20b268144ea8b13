import { saysTrue, valueOf } from '../../../template/value.ts';
import { shortForm } from '../../../template/intrinsics.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const privateDns: Rule = {
  code: 'private-dns',
  cfnLint: ['E3064'],
  severity: 'error',
  documentation: `In a VPC one [interface endpoint](https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html) alone can have the private DNS name of a service: \`PrivateDnsEnabled: true\`.`,
  bad: `
Resources:
  One:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      VpcId: vpc-12345678
      ServiceName: com.amazonaws.eu-west-1.ssm
      PrivateDnsEnabled: true
  Other:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      VpcId: vpc-12345678
      ServiceName: com.amazonaws.eu-west-1.ssm
      PrivateDnsEnabled: true
`,
  good: `
Resources:
  One:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      VpcId: vpc-12345678
      ServiceName: com.amazonaws.eu-west-1.ssm
      PrivateDnsEnabled: true
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    const seen = new Map<string, string>();
    for (const { properties, logicalId, resource } of effective.ofType('AWS::EC2::VPCEndpoint')) {
      const flag = valueOf(properties, 'PrivateDnsEnabled');
      const [vpc, service] = [valueOf(properties, 'VpcId'), valueOf(properties, 'ServiceName')];
      if (!flag || !vpc || !service || !saysTrue(flag) || valueOf(resource.body, 'Condition')) continue;
      const key = `${shortForm(vpc)} ${shortForm(service)}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, logicalId);
      else
        yield {
          span: flag,
          message: `\`${other}\` has the private DNS name of this service in this VPC already.`,
        };
    }
  },
};
