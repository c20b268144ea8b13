import { checkDiagnostics } from '../../../support/template.ts';

describe('resource-policy', () => {
  it('says “ResourcePolicy is a map”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {ResourcePolicy: [x]}
      #                            ^^^ error: \`ResourcePolicy\` is a map.
    `);
  });

  it('says “SourceVpcWhitelist takes plain texts. Use IntrinsicVpcWhitelist for intrinsic functions”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {ResourcePolicy: {SourceVpcWhitelist: [!Ref AWS::StackName]}}
      #                                                  ^^^^^^^^^^^^^^^^^^^ error: \`SourceVpcWhitelist\` takes plain texts. Use \`IntrinsicVpcWhitelist\` for intrinsic functions.
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
});
