import { checkDiagnostics } from '../../../support/template.ts';

describe('authorizer-configuration', () => {
  it('says “Authorizers is a map of names to authorizers, no list”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers: [A]
      #                    ^^^ error: \`Authorizers\` is a map of names to authorizers, no list.
    `);
  });

  it('says “The authorizer A is a map”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers:
                A: hello
      #            ^^^^^ error: The authorizer \`A\` is a map.
    `);
  });

  it('says “A needs an Identity with at least one of Headers, QueryStrings, StageVariables, Context”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers:
                A: {FunctionArn: x, FunctionPayloadType: REQUEST}
      #         ^ error: \`A\` needs an \`Identity\` with at least one of \`Headers\`, \`QueryStrings\`, \`StageVariables\`, \`Context\`.
    `);
  });

  it('says “Identity is a map”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              Authorizers:
                A: {FunctionArn: x, Identity: [a]}
      #                                       ^^^ error: \`Identity\` is a map.
    `);
  });

  it('says “OpenIdConnectUrl is no longer supported. Use JwtConfiguration”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            Auth:
              Authorizers:
                A:
                  JwtConfiguration: {issuer: a, audience: [b]}
                  IdentitySource: x
                  OpenIdConnectUrl: x
      #           ^^^^^^^^^^^^^^^^ error: \`OpenIdConnectUrl\` is no longer supported. Use \`JwtConfiguration\`.
    `);
  });

  it('says “The authorizer A needs IdentitySource”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            Auth:
              Authorizers:
                A:
      #         ^ error: The authorizer \`A\` needs \`IdentitySource\`.
                  JwtConfiguration: {issuer: a, audience: [b]}
    `);
  });
});
