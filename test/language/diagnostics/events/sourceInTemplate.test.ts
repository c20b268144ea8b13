import { checkDiagnostics } from '../../../support/template.ts';

describe('event-source-in-template', () => {
  it('says “Bucket must be !Ref of a bucket in this template”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: S3
                Properties:
                  Bucket: my-bucket
      #                   ^^^^^^^^^ error: \`Bucket\` must be \`!Ref\` of a bucket in this template.
                  Events: s3:ObjectCreated:*
    `);
  });

  it('says “UserPool must be !Ref of a user pool in this template”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Cognito
                Properties:
                  UserPool: x
      #                     ^ error: \`UserPool\` must be \`!Ref\` of a user pool in this template.
                  Trigger: PreSignUp
    `);
  });

  it('says “PreSignUp of P already leads to a function”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        P: {Type: AWS::Cognito::UserPool}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Cognito
                Properties:
                  UserPool: !Ref P
                  Trigger: PreSignUp
              E2:
                Type: Cognito
                Properties:
                  UserPool: !Ref P
                  Trigger: PreSignUp
      #                    ^^^^^^^^^ error: \`PreSignUp\` of \`P\` already leads to a function.
    `);
  });
});
