import { checkRule } from '../../../support/template.ts';

describe('unused-condition', () => {
  it('finds a condition that nothing uses', () => {
    checkRule(
      'unused-condition',
      `
      Conditions:
        IsLive: !Equals [!Ref AWS::Region, eu-west-1]
      # ^^^^^^ warning: The condition \`IsLive\` is not used.
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });

  it('counts every way to use one', () => {
    checkRule(
      'unused-condition',
      `
      Conditions:
        A: !Equals [!Ref AWS::Region, eu-west-1]
        B: !Equals [!Ref AWS::Region, eu-west-2]
        C: !Equals [!Ref AWS::Region, eu-west-3]
        D: !Not [!Condition C]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: A
          Properties:
            QueueName: !If [B, b, c]
      Outputs:
        Url:
          Condition: D
          Value: x
    `,
    );
  });

  it('is quiet where loops may use it', () => {
    checkRule(
      'unused-condition',
      `
      Transform: AWS::LanguageExtensions
      Conditions:
        IsLive: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        Fn::ForEach::Queues:
          - Name
          - [Live]
          - \${Name}Queue:
              Type: AWS::SQS::Queue
              Condition: Is\${Name}
    `,
    );
  });
});
