import { checkDiagnostics } from '../../../support/template.ts';

describe('layer-version', () => {
  it('says “RetentionPolicy is Retain or Delete”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::LayerVersion
          Properties:
            ContentUri: s3://a/b
            RetentionPolicy: keep
      #                      ^^^^ error: \`RetentionPolicy\` is \`Retain\` or \`Delete\`.
    `);
  });

  it('says “A layer is compatible with x86_64, arm64 or both”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::LayerVersion
          Properties:
            ContentUri: s3://a/b
            CompatibleArchitectures: [x86]
      #                               ^^^ error: A layer is compatible with \`x86_64\`, \`arm64\` or both.
    `);
  });
});
