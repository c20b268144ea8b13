import { checkDiagnostics } from '../../../support/template.ts';

describe('alias-name', () => {
  it('says “my.alias is no name of an alias: it has letters, digits, - and _, and not only digits”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: my.alias
      #                       ^^^^^^^^ error: \`my.alias\` is no name of an alias: it has letters, digits, \`-\` and \`_\`, and not only digits.
    `);
  });

  it('says “123 is no name of an alias: it has letters, digits, - and _, and not only digits”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: "123"
      #                       ^^^^^ error: \`123\` is no name of an alias: it has letters, digits, \`-\` and \`_\`, and not only digits.
    `);
  });
});
