import { checkDiagnostics } from '../../../support/template.ts';

describe('layers', () => {
  it('a sixth layer is one too many, those of Globals counted', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:a:1', 'arn:aws:lambda:eu-west-1:123456789012:layer:b:1']
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Layers:
              - arn:aws:lambda:eu-west-1:123456789012:layer:c:1
              - arn:aws:lambda:eu-west-1:123456789012:layer:d:1
              - arn:aws:lambda:eu-west-1:123456789012:layer:e:1
              - arn:aws:lambda:eu-west-1:123456789012:layer:f:1
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`F\` has 6 layers; Lambda takes 5.
    `);
  });
});
