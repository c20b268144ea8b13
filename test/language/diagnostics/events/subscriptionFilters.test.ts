import { checkDiagnostics } from '../../../support/template.ts';

describe('subscription-filters', () => {
  it('a third filter in plain CloudFormation is one too many', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Logs::SubscriptionFilter
          Properties: { LogGroupName: orders, FilterPattern: a, DestinationArn: 'arn:aws:lambda:eu-west-1:123456789012:function:a' }
        B:
          Type: AWS::Logs::SubscriptionFilter
          Properties: { LogGroupName: orders, FilterPattern: b, DestinationArn: 'arn:aws:lambda:eu-west-1:123456789012:function:b' }
        C:
          Type: AWS::Logs::SubscriptionFilter
          Properties:
            LogGroupName: orders
      #                   ^^^^^^ error: \`orders\` has 3 subscription filters; CloudWatch Logs allows 2.
            FilterPattern: c
            DestinationArn: arn:aws:lambda:eu-west-1:123456789012:function:c
    `);
  });
});
