import { checkDiagnostics } from '../../../support/template.ts';

describe('definition-not-inline', () => {
  it('says “Cors needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            Cors: "'*'"
      #     ^^^^ error: \`Cors\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });

  it('says “Auth needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            Auth: {DefaultAuthorizer: AWS_IAM}
      #     ^^^^ error: \`Auth\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });

  it('says “Models needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            Models: {A: {type: object}}
      #     ^^^^^^ error: \`Models\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });

  it('says “GatewayResponses needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            GatewayResponses: {A: {StatusCode: 3}}
      #     ^^^^^^^^^^^^^^^^ error: \`GatewayResponses\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });

  it('says “DisableExecuteApiEndpoint needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            DisableExecuteApiEndpoint: false
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`DisableExecuteApiEndpoint\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });

  it('says “CorsConfiguration needs the definition in DefinitionBody, not behind DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            DefinitionUri: s3://a/b
            CorsConfiguration: true
      #     ^^^^^^^^^^^^^^^^^ error: \`CorsConfiguration\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.
    `);
  });
});
