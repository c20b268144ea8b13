import { checkDiagnostics } from '../../../support/template.ts';

describe('secret-in-environment', () => {
  it('a private key is a secret too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Environment:
              Variables:
                KEY: "-----BEGIN RSA PRIVATE KEY----- MIIE"
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This looks like a private key. Keep it in Secrets Manager and read it there.
    `);
  });

  it('the name of a secret is none', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Environment:
              Variables:
                SECRET_NAME: partner/key
                TOKEN_URL: https://example.com/token
    `);
  });
});
