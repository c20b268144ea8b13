import { saysTrue, valueOf } from '../../../template/value.ts';
import { isGiven, writtenItems } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const privateAddresses: Rule = {
  code: 'private-addresses',
  cfnLint: ['E3674'],
  severity: 'error',
  documentation: `A network interface has one primary private address: \`PrivateIpAddress\`, or the one of \`PrivateIpAddresses\` that says \`Primary: true\`.`,
  bad: `
Resources:
  Card:
    Type: AWS::EC2::NetworkInterface
    Properties:
      SubnetId: subnet-12345678
      PrivateIpAddress: 10.0.0.4
      PrivateIpAddresses:
        - { Primary: true, PrivateIpAddress: 10.0.0.5 }
`,
  good: `
Resources:
  Card:
    Type: AWS::EC2::NetworkInterface
    Properties:
      SubnetId: subnet-12345678
      PrivateIpAddress: 10.0.0.4
      PrivateIpAddresses:
        - { Primary: false, PrivateIpAddress: 10.0.0.5 }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    const cards = effective.ofType('AWS::EC2::NetworkInterface').map(({ properties }) => properties);
    const inside = effective
      .ofType('AWS::EC2::Instance')
      .flatMap(({ properties }) => writtenItems(valueOf(properties, 'NetworkInterfaces')));
    for (const card of [...cards, ...inside]) {
      const primary = writtenItems(valueOf(card, 'PrivateIpAddresses'))
        .map((each) => valueOf(each, 'Primary'))
        .filter((each) => each !== undefined && saysTrue(each));
      const others = isGiven(valueOf(card, 'PrivateIpAddress')) ? primary : primary.slice(1);
      for (const other of others)
        if (other) yield { span: other, message: 'This interface has a primary address already.' };
    }
  },
};
