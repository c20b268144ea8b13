import { checkRule } from '../../../support/template.ts';

describe('conditional-target', () => {
  it('finds what is always there and refers to what is not', () => {
    checkRule(
      'conditional-target',
      `
      Conditions:
        IsLive: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: IsLive
        News:
          Type: AWS::SNS::Topic
          Properties:
            DisplayName: !Sub '\${Orders.QueueName}'
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`Orders\` is there only where \`IsLive\` holds. Use \`!If\`, or the same condition.
      Outputs:
        Arn:
          Value: !GetAtt Orders.Arn
      #          ^^^^^^^^^^^^^^^^^^ warning: \`Orders\` is there only where \`IsLive\` holds. Use \`!If\`, or the same condition.
    `,
    );
  });

  it('is content where a condition stands around it, or before', () => {
    checkRule(
      'conditional-target',
      `
      Conditions:
        IsLive: !Equals [!Ref AWS::Region, eu-west-1]
        IsBusy: !And [!Condition IsLive, !Equals [!Ref AWS::StackName, busy]]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: IsLive
        News:
          Type: AWS::SNS::Topic
          DependsOn: Orders
          Properties:
            DisplayName: !If [IsLive, !GetAtt Orders.QueueName, news]
        More:
          Type: AWS::SNS::Topic
          Condition: IsBusy
          Properties:
            DisplayName: !GetAtt Orders.QueueName
      Outputs:
        Arn:
          Condition: IsLive
          Value: !GetAtt Orders.Arn
    `,
    );
  });
});
