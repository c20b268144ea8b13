import { checkDiagnostics } from '../../../support/template.ts';

describe('generated-id-taken', () => {
  it('says “SAM gives this ID to what it makes for F. Choose another”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        FRole: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}
      # ^^^^^ error: SAM gives this ID to what it makes for \`F\`. Choose another.
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });
});
