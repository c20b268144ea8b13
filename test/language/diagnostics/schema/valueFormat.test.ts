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

  it('have one of several forms', () => {
    checkRule(
      'value-format',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            KmsMasterKeyId: orders
      #                     ^^^^^^ error: \`orders\` has not the form of \`KmsMasterKeyId\`: the ARN of an \`AWS::KMS::Key\`, or the ID of an \`AWS::KMS::Key\`, or \`alias/\` with the name of an alias.
        News:
          Type: AWS::SQS::Queue
          Properties: { KmsMasterKeyId: alias/aws/sqs }
        Old:
          Type: AWS::SQS::Queue
          Properties: { KmsMasterKeyId: 01234567-89ab-cdef-0123-456789abcdef }
    `,
    );
  });

  it('name an account with 12 digits', () => {
    checkRule(
      'value-format',
      `
      Resources:
        Place:
          Type: AWS::CodeDeploy::DeploymentGroup
          Properties:
            ServiceRoleArn: arn:aws:iam::0123456789:role/place
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`arn:aws:iam::0123456789:role/place\` has not the form of \`ServiceRoleArn\`: the ARN of an \`AWS::IAM::Role\`.
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
