import { checkDiagnostics } from '../../../support/template.ts';

describe('request-parameters', () => {
  it('says “method.request.body.x is no request parameter. Write for instance method.request.header.Authorization”', () => {
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
                  RequestParameters:
                    - method.request.body.x
      #               ^^^^^^^^^^^^^^^^^^^^^ error: \`method.request.body.x\` is no request parameter. Write for instance \`method.request.header.Authorization\`.
    `);
  });

  it('says “A request parameter is a text or a map, no list”', () => {
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
                  RequestParameters:
                    - [x]
      #               ^^^ error: A request parameter is a text or a map, no list.
    `);
  });
});
