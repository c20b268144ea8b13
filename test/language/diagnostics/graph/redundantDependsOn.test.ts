import { checkRule } from '../../../support/template.ts';

describe('redundant-depends-on', () => {
  it('finds what the properties use', () => {
    checkRule(
      'redundant-depends-on',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        Other:
          Type: AWS::SQS::Queue
        News:
          Type: AWS::SNS::Topic
          DependsOn: [Other, Orders]
      #                      ^^^^^^ information: \`Orders\` is used in the properties, which waits for it already.
          Properties:
            DisplayName: !Sub '\${Orders.QueueName}'
    `,
    );
  });

  it('is content where only a condition uses it, or another resource that SAM makes', () => {
    checkRule(
      'redundant-depends-on',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        News:
          Type: AWS::SNS::Topic
          DependsOn: Orders
          Properties:
            DisplayName: !If [IsLive, !GetAtt Orders.QueueName, news]
        Place:
          Type: AWS::Serverless::Function
          DependsOn: Orders
          Properties:
            Events:
              Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
    `,
    );
  });
});
