import { checkRule } from '../../../support/template.ts';

describe('an event pattern', () => {
  it('is JSON where it is a text', () => {
    checkRule(
      'event-pattern',
      `
      Resources:
        One: { Type: AWS::Events::Rule, Properties: { EventPattern: '{"source": ["aws.ec2"' } }
      #                                                             ^^^^^^^^^^^^^^^^^^^^^^^ error: This pattern is no JSON.
        Two: { Type: AWS::Events::Rule, Properties: { EventPattern: '{"source": "aws.ec2"}' } }
      #                                                             ^^^^^^^^^^^^^^^^^^^^^^^ error: \`source\` is a list of the values to let through: \`["aws.ec2"]\`.
        Three: { Type: AWS::Events::Rule, Properties: { EventPattern: '{"source": ["aws.ec2"], "detail": {"$or": [{"a": [1]}, {"b": [{"exists": true}]}]}}' } }
        Four: { Type: AWS::Events::Rule, Properties: { EventPattern: !Sub '{"source": "\${AWS::StackName}"}' } }
    `,
    );
  });

  it('has lists in SAM events too', () => {
    checkRule(
      'event-pattern',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Place:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
            Events:
              Stopped:
                Type: EventBridgeRule
                Properties:
                  Pattern:
                    source: [aws.ec2]
                    detail: { state: stopped, account: !Ref AWS::AccountId }
      #                              ^^^^^^^ error: \`state\` is a list of the values to let through: \`[stopped]\`.
    `,
    );
  });
});
