import { checkRule } from '../../../support/template.ts';

describe('the language of a runtime', () => {
  it('is that of the file', () => {
    checkRule(
      'runtime-language',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Place:
          Type: AWS::Serverless::Function
          Properties: { Handler: orders/app.handler, Runtime: nodejs22.x, CodeUri: src }
      #                                                       ^^^^^^^^^^ error: \`nodejs22.x\` does not run \`src/orders/app.py\`. Did you mean \`python3.15\`?
        Ship:
          Type: AWS::Serverless::Function
          Properties: { Handler: orders.app.handler, Runtime: python3.13, CodeUri: src }
      #- src/orders/app.py
      def handler(event, context): pass
    `,
    );
  });
});
