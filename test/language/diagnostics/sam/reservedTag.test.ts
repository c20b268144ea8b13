import { checkDiagnostics } from '../../../support/template.ts';

describe('reserved-tag', () => {
  it('says “lambda:createdBy is SAM’s own tag. Choose another key”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Tags:
              lambda:createdBy: me
      #       ^^^^^^^^^^^^^^^^ error: \`lambda:createdBy\` is SAM’s own tag. Choose another key.
    `);
  });
});
