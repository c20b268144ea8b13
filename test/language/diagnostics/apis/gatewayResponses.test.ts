import { checkDiagnostics } from '../../../support/template.ts';

describe('gateway-responses', () => {
  it('says “UNAUTHORIZED is a map with ResponseParameters, ResponseTemplates, StatusCode”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            GatewayResponses: {UNAUTHORIZED: 401}
      #                                      ^^^ error: \`UNAUTHORIZED\` is a map with \`ResponseParameters\`, \`ResponseTemplates\`, \`StatusCode\`.
    `);
  });

  it('says “UNAUTHORIZED has no StatusCod. Did you mean StatusCode?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            GatewayResponses: {UNAUTHORIZED: {StatusCod: 401}}
      #                                       ^^^^^^^^^ error: \`UNAUTHORIZED\` has no \`StatusCod\`. Did you mean \`StatusCode\`?
    `);
  });

  it('says “ResponseParameters has no Header. Did you mean Headers?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            GatewayResponses: {UNAUTHORIZED: {ResponseParameters: {Header: {a: b}}}}
      #                                                            ^^^^^^ error: \`ResponseParameters\` has no \`Header\`. Did you mean \`Headers\`?
    `);
  });

  it('says “StatusCode is a number such as 401”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            GatewayResponses: {UNAUTHORIZED: {StatusCode: abc}}
      #                                                   ^^^ error: \`StatusCode\` is a number such as 401.
    `);
  });
});
