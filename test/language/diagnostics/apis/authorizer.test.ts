import { checkDiagnostics } from '../../../support/template.ts';

describe('authorizer', () => {
  it('says “ServerlessRestApi has no Authorizers. Define X in its Auth”', () => {
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
                Type: Api
                Properties:
                  Path: /
                  Method: get
                  Auth: {Authorizer: X}
      #                              ^ error: \`ServerlessRestApi\` has no \`Authorizers\`. Define \`X\` in its \`Auth\`.
    `);
  });

  it('says “There is no authorizer X. Did you mean A?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers: {A: {UserPoolArn: x}}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties:
                  RestApiId: !Ref R
                  Path: /
                  Method: get
                  Auth: {Authorizer: X}
      #                              ^ error: There is no authorizer \`X\`. Did you mean \`A\`?
    `);
  });

  it('says “NONE frees a route of the DefaultAuthorizer, and R has none. Remove it”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers: {A: {UserPoolArn: x}}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties:
                  RestApiId: !Ref R
                  Path: /
                  Method: get
                  Auth: {Authorizer: NONE}
      #                              ^^^^ error: \`NONE\` frees a route of the \`DefaultAuthorizer\`, and \`R\` has none. Remove it.
    `);
  });

  it('says “Authorizer is the name of an authorizer, in plain text”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers: {A: {UserPoolArn: x}}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties:
                  RestApiId: !Ref R
                  Path: /
                  Method: get
                  Auth: {Authorizer: [A]}
      #                              ^^^ error: \`Authorizer\` is the name of an authorizer, in plain text.
    `);
  });

  it('says “There is no authorizer B. Did you mean A?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              DefaultAuthorizer: B
      #                          ^ error: There is no authorizer \`B\`. Did you mean \`A\`?
              Authorizers: {A: {UserPoolArn: x}}
    `);
  });

  it('says “DefaultAuthorizer is the name of an authorizer, in plain text”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              DefaultAuthorizer: [B]
      #                          ^^^ error: \`DefaultAuthorizer\` is the name of an authorizer, in plain text.
              Authorizers: {A: {UserPoolArn: x}}
    `);
  });
});
