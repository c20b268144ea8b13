import { checkDiagnostics } from '../../../support/template.ts';

describe('api-key-required', () => {
  it('says “ServerlessRestApi requires no API key. Remove this”', () => {
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
                  Auth: {ApiKeyRequired: false}
      #                                  ^^^^^ error: \`ServerlessRestApi\` requires no API key. Remove this.
    `);
  });

  it('says “There is nothing to override with. Give Authorizer, ApiKeyRequired or ResourcePolicy”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionBody: {swagger: '2.0', paths: {/: {get: {}}}}
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
                  Auth: {OverrideApiAuth: true}
      #                                   ^^^^ error: There is nothing to override with. Give \`Authorizer\`, \`ApiKeyRequired\` or \`ResourcePolicy\`.
    `);
  });
});
