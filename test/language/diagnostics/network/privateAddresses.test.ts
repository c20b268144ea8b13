import { checkRule } from '../../../support/template.ts';

describe('a network interface', () => {
  it('has one primary address', () => {
    checkRule(
      'private-addresses',
      `
      Resources:
        One:
          Type: AWS::EC2::NetworkInterface
          Properties:
            SubnetId: subnet-12345678
            PrivateIpAddresses:
              - { Primary: true, PrivateIpAddress: 10.0.0.4 }
              - { Primary: false, PrivateIpAddress: 10.0.0.5 }
              - { Primary: true, PrivateIpAddress: 10.0.0.6 }
      #                    ^^^^ error: This interface has a primary address already.
    `,
    );
  });
});
