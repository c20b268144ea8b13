import { checkDiagnostics } from '../../../support/template.ts';

describe('event-shape', () => {
  it('says “The event E is a map with Type and Properties”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E: hello
      #          ^^^^^ error: The event \`E\` is a map with \`Type\` and \`Properties\`.
    `);
  });

  it('says “Properties is a map”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: SQS
                Properties: hello
      #                     ^^^^^ error: \`Properties\` is a map.
    `);
  });
});
