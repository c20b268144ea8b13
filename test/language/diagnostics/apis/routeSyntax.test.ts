import { checkDiagnostics } from '../../../support/template.ts';

describe('route-syntax', () => {
  it('a path begins with a slash, and a parameter is a whole segment', () => {
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
              A:
                Type: Api
                Properties:
                  Path: /orders/order-{id}
      #                 ^^^^^^^^^^^^^^^^^^ error: \`order-{id}\`: a path parameter is a whole segment in braces, such as \`{id}\`.
                  Method: get
    `);
  });

  it('a greedy parameter is the last segment', () => {
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
              A:
                Type: HttpApi
                Properties:
                  Path: /{proxy+}/orders
      #                 ^^^^^^^^^^^^^^^^ error: \`{proxy+}\` takes the rest of the path and must be its last segment.
                  Method: get
    `);
  });

  it('no parameter of the template may stand for a path', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Path: { Type: String, Default: /orders }
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              A:
                Type: Api
                Properties:
                  Path: !Ref Path
      #                 ^^^^^^^^^ error: \`Path\` is plain text: SAM takes no intrinsic function here.
                  Method: get
    `);
  });

  it('methods are known', () => {
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
              A:
                Type: HttpApi
                Properties:
                  Path: /
                  Method: fetch
      #                   ^^^^^ error: \`fetch\` is no HTTP method. Write one, or \`any\`.
    `);
  });

  it('routes have parameters, any method and a default', () => {
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
              A: { Type: HttpApi }
              B: { Type: HttpApi, Properties: { Path: '/orders/{id}/{rest+}', Method: ANY } }
              C: { Type: Api, Properties: { Path: '/{proxy+}', Method: get } }
    `);
  });
});
