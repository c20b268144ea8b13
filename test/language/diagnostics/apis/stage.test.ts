import { checkDiagnostics } from '../../../support/template.ts';

describe('api-version-and-stage', () => {
  it('says “StageName cannot be empty”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: ''
      #                ^^ error: \`StageName\` cannot be empty.
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

  it('says “OpenApiVersion is for instance 3.0.1”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: a
            OpenApiVersion: '4.0'
      #                     ^^^^^ error: \`OpenApiVersion\` is for instance \`3.0.1\`.
    `);
  });
});
