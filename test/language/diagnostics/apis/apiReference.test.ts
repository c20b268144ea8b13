import { checkDiagnostics } from '../../../support/template.ts';

describe('api-reference', () => {
  it('says “An Api event needs an AWS::Serverless::Api. For this API write Type: HttpApi with ApiId”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        H:
          Type: AWS::Serverless::HttpApi
          Properties:
            Name: x
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
                  RestApiId: !Ref H
      #                      ^^^^^^ error: An \`Api\` event needs an \`AWS::Serverless::Api\`. For this API write \`Type: HttpApi\` with \`ApiId\`.
                  Path: /
                  Method: get
    `);
  });

  it('says “RestApiId must be !Ref of an AWS::Serverless::Api in this template”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        P: {Type: String}
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
                  RestApiId: !Ref P
      #                      ^^^^^^ error: \`RestApiId\` must be \`!Ref\` of an \`AWS::Serverless::Api\` in this template.
                  Path: /
                  Method: get
    `);
  });

  it('says “ApiId must be !Ref of an AWS::Serverless::HttpApi in this template”', () => {
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
                Type: HttpApi
                Properties:
                  ApiId: !ImportValue X
      #                  ^^^^^^^^^^^^^^ error: \`ApiId\` must be \`!Ref\` of an \`AWS::Serverless::HttpApi\` in this template.
                  Path: /
                  Method: get
    `);
  });

  it('says “An HttpApi event needs an AWS::Serverless::HttpApi. For this API write Type: Api with RestApiId”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        H:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: HttpApi
                Properties:
                  ApiId: !Ref H
      #                  ^^^^^^ error: An \`HttpApi\` event needs an \`AWS::Serverless::HttpApi\`. For this API write \`Type: Api\` with \`RestApiId\`.
                  Path: /
                  Method: get
    `);
  });
});
