import { checkRule } from '../../../support/template.ts';

describe('the principal of a permission', () => {
  it('is a service by its whole name, an account or an ARN', () => {
    checkRule(
      'permission-principal',
      `
      Resources:
        A:
          Type: AWS::Lambda::Permission
          Properties: { Principal: s3 }
      #                            ^^ error: \`s3\` is no service. Write \`s3.amazonaws.com\`.
        B:
          Type: AWS::Lambda::Permission
          Properties: { Principal: '*' }
        C:
          Type: AWS::Lambda::Permission
          Properties: { Principal: !Ref AWS::AccountId }
        D:
          Type: AWS::Lambda::Permission
          Properties: { Principal: '123456789012' }
    `,
    );
  });
});
