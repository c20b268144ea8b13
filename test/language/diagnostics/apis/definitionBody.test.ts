import { checkDiagnostics } from '../../../support/template.ts';

describe('definition-body', () => {
  it('says “The path /a is a map of methods”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Cors: "'*'"
            DefinitionBody:
              swagger: '2.0'
              paths:
                /a:
      #         ^^ error: The path \`/a\` is a map of methods.
    `);
  });

  it('says “The method get is a map”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {DefaultAuthorizer: AWS_IAM}
            DefinitionBody:
              swagger: '2.0'
              paths:
                /a:
                  get:
      #           ^^^ error: The method \`get\` is a map.
    `);
  });

  it('says “security is a list of maps from authorizers to scopes”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {DefaultAuthorizer: AWS_IAM}
            DefinitionBody:
              swagger: '2.0'
              paths:
                /a:
                  get:
                    security: hello
      #                       ^^^^^ error: \`security\` is a list of maps from authorizers to scopes.
    `);
  });

  it('says “Each of security is a map from an authorizer to its scopes”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {DefaultAuthorizer: AWS_IAM}
            DefinitionBody:
              swagger: '2.0'
              paths:
                /a:
                  get:
                    security: [hello]
      #                        ^^^^^ error: Each of \`security\` is a map from an authorizer to its scopes.
    `);
  });

  it('says “tags is a list of maps with a name”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            Tags: {a: b}
            DefinitionBody:
              openapi: '3.0.1'
              tags: {a: b}
      #             ^^^^^^ error: \`tags\` is a list of maps with a \`name\`.
              paths: {}
    `);
  });

  it('says “info is a map with title and version”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            DefinitionBody:
              openapi: '3.0.1'
              info: hello
      #             ^^^^^ error: \`info\` is a map with \`title\` and \`version\`.
              paths: {}
    `);
  });
});
