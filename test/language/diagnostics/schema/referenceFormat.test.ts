import { checkRule } from '../../../support/template.ts';

describe('what a reference gives', () => {
  it('is no name where an ARN is asked for', () => {
    checkRule(
      'reference-format',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Jobs:
          Type: AWS::SQS::Queue
        Place:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: app.handler
            Role: !GetAtt Other.Arn
            Events:
              Job: { Type: SQS, Properties: { Queue: !Ref Jobs } }
      #                                              ^^^^^^^^^ error: \`!Ref Jobs\` gives the URL of an \`AWS::SQS::Queue\`, which has not the form of \`Queue\`. Use \`!GetAtt Jobs.Arn\`.
    `,
    );
  });

  it('is no ARN where a name is asked for', () => {
    checkRule(
      'reference-format',
      `
      Resources:
        Site:
          Type: AWS::S3::Bucket
        Policy:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: !GetAtt Site.Arn
      #             ^^^^^^^^^^^^^^^^ error: \`!GetAtt Site.Arn\` gives the ARN of an \`AWS::S3::Bucket\`, which has not the form of \`Bucket\`. Use \`!Ref Site\`.
            PolicyDocument: {}
    `,
    );
  });

  it('is judged in the branches of a condition and in lists', () => {
    checkRule(
      'reference-format',
      `
      Resources:
        Log:
          Type: AWS::Logs::LogGroup
        Place:
          Type: AWS::EC2::SecurityGroup
          Properties: { GroupDescription: x, VpcId: !If [IsProduction, !Ref Vpc, !Ref Log] }
      #                                                                          ^^^^^^^^ error: \`!Ref Log\` gives the name or ID of an \`AWS::Logs::LogGroup\`, which has not the form of \`VpcId\`.
        Balancer:
          Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Properties: { SecurityGroups: [!Ref Log, !GetAtt Place.GroupId] }
      #                                  ^^^^^^^^ error: \`!Ref Log\` gives the name or ID of an \`AWS::Logs::LogGroup\`, which has not the form of \`SecurityGroups\`.
    `,
    );
  });

  it('may be a name that the service asks for', () => {
    checkRule(
      'reference-format',
      `
      Resources:
        Log:
          Type: AWS::Logs::LogGroup
          Properties: { LogGroupName: /aws/MediaPackage/shop }
        Channel:
          Type: AWS::MediaPackage::Channel
          Properties: { Id: shop, EgressAccessLogs: { LogGroupName: !Ref Log } }
    `,
    );
  });

  it('may be anything where a resource’s Ref has many forms', () => {
    checkRule(
      'reference-format',
      `
      Resources:
        Thing:
          Type: Custom::Thing
        Place:
          Type: AWS::Lambda::Function
          Properties: { Role: !Ref Thing, Code: { ImageUri: x }, PackageType: Image }
    `,
    );
  });
});
