import { checkDiagnostics } from '../../../support/template.ts';

describe('duplicate-route', () => {
  it('says “GET / already leads to F. Give another path or method”', () => {
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
              E2:
                Type: Api
                Properties:
                  Path: /
      #                 ^ error: \`GET /\` already leads to \`F\`. Give another path or method.
                  Method: GET
    `);
  });

  it('says “ANY / already leads to F. Give another path or method”', () => {
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
                  Method: any
        G:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E2:
                Type: Api
                Properties:
                  Path: /
      #                 ^ error: \`ANY /\` already leads to \`F\`. Give another path or method.
                  Method: ANY
    `);
  });

  it('says “$default already leads to F. Give another path or method”', () => {
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
        G:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E2:
      #       ^^ error: \`$default\` already leads to \`F\`. Give another path or method.
                Type: HttpApi
    `);
  });
});
