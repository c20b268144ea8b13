import { checkDiagnostics } from '../../../support/template.ts';

describe('s-three-location', () => {
  it('says “s3://bucket names no object. Write s3://bucket/key”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            CodeUri: s3://bucket
      #              ^^^^^^^^^^^ error: \`s3://bucket\` names no object. Write \`s3://bucket/key\`.
    `);
  });

  it('finds buckets of no such name', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            CodeUri: s3://<bucket>/code.zip
      #              ^^^^^^^^^^^^^^^^^^^^^^ error: There is no bucket \`<bucket>\`: such a name consists of lower-case letters, digits, dots and hyphens.
    `);
  });

  it('says “s3:///key names no object. Write s3://bucket/key”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: s3:///key
      #                    ^^^^^^^^^ error: \`s3:///key\` names no object. Write \`s3://bucket/key\`.
    `);
  });
});
