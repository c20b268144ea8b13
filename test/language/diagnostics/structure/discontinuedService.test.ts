import { checkRule } from '../../../support/template.ts';

describe('a service that has ended', () => {
  it('has no resources', () => {
    checkRule(
      'discontinued-service',
      `
      Resources:
        Stack: { Type: AWS::OpsWorks::UserProfile, Properties: { IamUserArn: !Ref AWS::StackName } }
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AWS has shut this service down on 2024-05-26.
        Data: { Type: AWS::IoTAnalytics::Channel }
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AWS has shut this service down on 2025-12-15.
    `,
    );
  });
});
