import { checkRule } from '../../../support/template.ts';

describe('IDs, ARNs and addresses', () => {
  it('have their form', () => {
    checkRule(
      'value-format',
      `
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: web
            VpcId: vpc-1234567
      #            ^^^^^^^^^^^ error: \`vpc-1234567\` has not the form of \`VpcId\`: the ID of an \`AWS::EC2::VPC\`.
            SecurityGroupIngress:
              - { IpProtocol: '-1', CidrIp: 10.0.0.0/33 }
      #                                     ^^^^^^^^^^^ error: \`10.0.0.0/33\` has not the form of \`CidrIp\`: a range of IPv4 addresses, such as \`10.0.0.0/16\`.
              - { IpProtocol: '-1', CidrIp: 10.0.0.1/32 }
    `,
    );
  });

  it('may come from elsewhere', () => {
    checkRule(
      'value-format',
      `
      Resources:
        Web:
          Type: AWS::EC2::Instance
          Properties: { ImageId: '{{resolve:ssm:/image}}', SubnetId: '' }
        Fleet:
          Type: AWS::EC2::LaunchTemplate
          Properties: { LaunchTemplateData: { ImageId: resolve:ssm:/image } }
    `,
    );
  });
});
