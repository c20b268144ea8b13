import { checkRule } from '../../../support/template.ts';

describe('the range of a subnet', () => {
  it('is inside that of its VPC', () => {
    checkRule(
      'subnet-range',
      `
      Resources:
        Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        Inside: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.255.0/24 } }
        Outside: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.1.0.0/24 } }
      #                                                                                  ^^^^^^^^^^^ error: \`10.1.0.0/24\` is not among the addresses of \`Network\`.
        Unknown: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: !Select [0, !Cidr [10.2.0.0/16, 4, 8]] } }
    `,
    );
  });

  it('is inside one that is added to the VPC', () => {
    checkRule(
      'subnet-range',
      `
      Resources:
        Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        More: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Network, CidrBlock: 10.1.0.0/16 } }
        Inside: { Type: AWS::EC2::Subnet, DependsOn: More, Properties: { VpcId: !Ref Network, CidrBlock: 10.1.0.0/24 } }
    `,
    );
  });

  it('has no addresses of another', () => {
    checkRule(
      'subnet-range',
      `
      Resources:
        Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        Other: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        First: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.0.0/24 } }
        Second: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.0.128/25 } }
      #                                                                                 ^^^^^^^^^^^^^ error: \`First\` has addresses of \`10.0.0.128/25\` too: its range is \`10.0.0.0/24\`.
        Third: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.1.0/24 } }
        Elsewhere: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Other, CidrBlock: 10.0.0.0/24 } }
    `,
    );
  });

  it('may be that of another where a condition has one of them', () => {
    checkRule(
      'subnet-range',
      `
      Conditions:
        Small: !Equals [!Ref AWS::Region, eu-west-1]
        Large: !Not [!Condition Small]
      Resources:
        Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        First: { Type: AWS::EC2::Subnet, Condition: Small, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.0.0/24 } }
        Second: { Type: AWS::EC2::Subnet, Condition: Large, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.0.0/16 } }
    `,
    );
  });
});
