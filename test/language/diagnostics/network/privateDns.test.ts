import { checkRule } from '../../../support/template.ts';

describe('a private DNS name', () => {
  it('may be that of another service or another VPC', () => {
    checkRule(
      'private-dns',
      `
      Resources:
        One: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-12345678, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.ssm', PrivateDnsEnabled: true } }
        Two: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-12345679, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.ssm', PrivateDnsEnabled: true } }
        Three: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-12345678, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sqs', PrivateDnsEnabled: true } }
        Four: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-12345678, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.ssm', PrivateDnsEnabled: true } }
      #                                                                                                                                                  ^^^^ error: \`One\` has the private DNS name of this service in this VPC already.
    `,
    );
  });
});
