import { checkRule } from '../../../support/template.ts';

describe('unknown-attribute', () => {
  it('names the attribute that was meant', () => {
    checkRule(
      'unknown-attribute',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        Place:
          Type: AWS::Serverless::Function
      Outputs:
        A: { Value: !GetAtt Orders.Url }
      #                            ^^^ error: \`AWS::SQS::Queue\` has no attribute \`Url\`. There are Arn, QueueName, QueueUrl.
        B: { Value: !GetAtt [Orders, arn] }
      #                              ^^^ error: \`AWS::SQS::Queue\` has no attribute \`arn\`. Did you mean \`Arn\`?
        C: { Value: !Sub '\${Orders.Arm}' }
      #                   ^^^^^^^^^^^^^ error: \`AWS::SQS::Queue\` has no attribute \`Arm\`. Did you mean \`Arn\`?
        D: { Value: !GetAtt Place.Name }
      #                           ^^^^ error: \`AWS::Serverless::Function\` has no attribute \`Name\`. There are SnapStartResponse, Arn.
        E: { Value: !GetAtt PlaceRole.ARN }
      #                               ^^^ error: \`AWS::IAM::Role\` has no attribute \`ARN\`. Did you mean \`Arn\`?
    `,
    );
  });

  it('is content with attributes, their parts, and what SAM makes', () => {
    checkRule(
      'unknown-attribute',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        Data:
          Type: AWS::RDS::DBInstance
        Place:
          Type: AWS::Serverless::Function
          Properties: { AutoPublishAlias: live }
      Outputs:
        A: { Value: !GetAtt Orders.Arn }
        B: { Value: !GetAtt Data.Endpoint.Address }
        C: { Value: !GetAtt Data.Endpoint }
        D: { Value: !GetAtt Place.Arn }
        E: { Value: !GetAtt Place.Alias.Arn }
        F: { Value: !GetAtt PlaceRole.Arn }
        G: { Value: !Sub '\${Place.Version}' }
    `,
    );
  });

  it('leaves custom resources and nested stacks alone', () => {
    checkRule(
      'unknown-attribute',
      `
      Resources:
        Numbers:
          Type: Custom::Numbers
        Other:
          Type: AWS::CloudFormation::CustomResource
        Nested:
          Type: AWS::CloudFormation::Stack
        Theirs:
          Type: Vendor::Service::Thing
      Outputs:
        A: { Value: !GetAtt Numbers.Anything }
        B: { Value: !GetAtt Other.Anything }
        C: { Value: !GetAtt Nested.Outputs.Url }
        D: { Value: !GetAtt Theirs.Anything }
    `,
    );
  });

  it('knows the outputs of a template beside', () => {
    checkRule(
      'unknown-attribute',
      `
      Resources:
        Nested:
          Type: AWS::CloudFormation::Stack
          Properties: { TemplateURL: ./storage.yaml }
      Outputs:
        A: { Value: !GetAtt Nested.Outputs.Bucket }
        B: { Value: !GetAtt Nested.Outputs.Buckets }
      #                            ^^^^^^^^^^^^^^^ error: \`AWS::CloudFormation::Stack\` has no attribute \`Outputs.Buckets\`. Did you mean \`Outputs.Bucket\`?
      #- storage.yaml
      Outputs:
        Bucket: { Value: x }
    `,
    );
  });
});
