import { checkDiagnostics } from '../../../support/template.ts';

describe('log-level', () => {
  it('a level of SystemLogLevel needs JSON too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            LoggingConfig: { LogFormat: Text, SystemLogLevel: WARN }
      #                                       ^^^^^^^^^^^^^^ error: \`SystemLogLevel\` needs \`LogFormat: JSON\`.
    `);
  });
});
