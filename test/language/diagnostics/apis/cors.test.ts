import { checkDiagnostics } from '../../../support/template.ts';

describe('cors', () => {
  it('says “AllowCredentials needs AllowOrigin to name origins, not *”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Cors:
              AllowCredentials: true
      #                         ^^^^ error: \`AllowCredentials\` needs \`AllowOrigin\` to name origins, not \`*\`.
              AllowOrigin: "'*'"
    `);
  });

  it('says “AllowOrigin says no origin”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Cors:
              AllowOrigin: ''
      #                    ^^ error: \`AllowOrigin\` says no origin.
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties: {RestApiId: !Ref R, Path: /, Method: get}
    `);
  });

  it('says “Cors is no list”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Cors: [x]
      #           ^^^ error: \`Cors\` is no list.
    `);
  });

  it('says “AllowCredentials needs AllowOrigins to name origins, not *”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            CorsConfiguration:
              AllowOrigins: ['*']
              AllowCredentials: true
      #                         ^^^^ error: \`AllowCredentials\` needs \`AllowOrigins\` to name origins, not \`*\`.
    `);
  });

  it('says “CorsConfiguration has no AllowOrigin. Did you mean AllowOrigins?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            CorsConfiguration:
              AllowOrigin: ['*']
      #       ^^^^^^^^^^^ error: \`CorsConfiguration\` has no \`AllowOrigin\`. Did you mean \`AllowOrigins\`?
    `);
  });

  it('says “CorsConfiguration is no list”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            CorsConfiguration: [x]
      #                        ^^^ error: \`CorsConfiguration\` is no list.
    `);
  });
});
