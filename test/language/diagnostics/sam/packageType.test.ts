import { checkDiagnostics } from '../../../support/template.ts';

describe('package-type', () => {
  it('says “An image has no Handler. Remove it”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            PackageType: Image
            ImageUri: x
            Handler: index.handler
      #     ^^^^^^^ error: An image has no \`Handler\`. Remove it.
    `);
  });

  it('says “Without PackageType: Image there is no ImageConfig. Remove it”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            ImageConfig: {Command: [x]}
      #     ^^^^^^^^^^^ error: Without \`PackageType: Image\` there is no \`ImageConfig\`. Remove it.
    `);
  });
});
