import { checkDiagnostics } from '../../../support/template.ts';

describe('source-access', () => {
  it('says “Type is BASIC_AUTH here”', () => {
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
                Type: DocumentDB
                Properties:
                  Cluster: arn
                  DatabaseName: d
                  SourceAccessConfigurations:
                    - {Type: VIRTUAL_HOST, URI: x}
      #                      ^^^^^^^^^^^^ error: \`Type\` is \`BASIC_AUTH\` here.
    `);
  });
});
