import { checkDiagnostics } from '../../../support/template.ts';

describe('websocket-api', () => {
  it('says “A WebSocket API needs at least one route”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Routes: {}
      #     ^^^^^^ error: A WebSocket API needs at least one route.
    `);
  });

  it('says “a-b is no route: write letters and digits, $connect, $disconnect or $default”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Routes:
              a-b: {FunctionArn: arn}
      #       ^^^ error: \`a-b\` is no route: write letters and digits, \`$connect\`, \`$disconnect\` or \`$default\`.
    `);
  });

  it('says “The route ab needs FunctionArn”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Routes:
              ab: {}
      #       ^^ error: The route \`ab\` needs \`FunctionArn\`.
    `);
  });

  it('says “Only $connect takes RequestParameters”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Routes:
              ab:
                FunctionArn: !GetAtt X.Arn
                RequestParameters: {a: b}
      #         ^^^^^^^^^^^^^^^^^ error: Only \`$connect\` takes \`RequestParameters\`.
        X:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });

  it('says “Auth works on the route $connect, which this API does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Auth: {AuthType: AWS_IAM}
      #     ^^^^ error: \`Auth\` works on the route \`$connect\`, which this API does not have.
            Routes:
              ab: {FunctionArn: !GetAtt X.Arn}
        X:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });

  it('says “CUSTOM needs AuthArn”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::WebSocketApi
          Properties:
            RouteSelectionExpression: x
            Auth: {AuthType: CUSTOM}
      #                      ^^^^^^ error: \`CUSTOM\` needs \`AuthArn\`.
            Routes:
              $connect: {FunctionArn: !GetAtt X.Arn}
        X:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });
});
