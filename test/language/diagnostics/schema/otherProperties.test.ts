import { checkRule } from '../../../support/template.ts';

describe('what other properties ask for', () => {
  it('are the ports of a protocol that has them', () => {
    checkRule(
      'property-required',
      `
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: web
            SecurityGroupIngress:
              - { IpProtocol: '-1', CidrIp: 10.0.0.0/8 }
              - { IpProtocol: !Ref Protocol, CidrIp: 10.0.0.0/8 }
              - { IpProtocol: tcp, CidrIp: 10.0.0.0/8, FromPort: 80 }
      #           ^^^^^^^^^^ error: \`SecurityGroupIngress\` needs the property \`ToPort\`.
    `,
    );
  });

  it('is no capacity of a table paid by request', () => {
    checkRule(
      'property-combination',
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 }
      #     ^^^^^^^^^^^^^^^^^^^^^ error: \`AWS::DynamoDB::Table\` cannot have \`ProvisionedThroughput\` beside what else it has.
            KeySchema: [{ AttributeName: id, KeyType: HASH }]
    `,
    );
  });

  it('is one target of an alias', () => {
    checkRule(
      'list-length',
      `
      Resources:
        Shop:
          Type: AWS::Route53::RecordSet
          Properties: { Type: CNAME, Name: shop, ResourceRecords: [one, other] }
      #                                                           ^^^^^^^^^^^^ error: \`ResourceRecords\` has at most 1 items, not 2.
    `,
    );
  });

  it('are an owner of what an access control list opens', () => {
    checkRule(
      'property-required',
      `
      Resources:
        Site:
          Type: AWS::S3::Bucket
          Properties: { AccessControl: PublicRead }
      #   ^^^^^^^^^^ error: \`AWS::S3::Bucket\` needs the property \`OwnershipControls\`.
    `,
    );
  });

  it('are what the logs of a container need', () => {
    checkRule(
      'property-required',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions:
              - Name: shop
                Image: shop
                LogConfiguration: { LogDriver: awslogs, Options: { awslogs-group: shop } }
      #                                                 ^^^^^^^ error: \`Options\` needs the property \`awslogs-region\`.
    `,
    );
  });
});
