import { checkRule } from '../../../support/template.ts';

describe('shown-secret', () => {
  it('finds a secret in outputs and metadata', () => {
    checkRule(
      'shown-secret',
      `
      Parameters:
        Password: { Type: String, NoEcho: true }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Metadata:
            Password: !Ref Password
      #               ^^^^^^^^^^^^^ warning: The value of \`Password\`, which has \`NoEcho\`, is shown here.
      Outputs:
        Login:
          Value: !Sub admin:\${Password}
      #          ^^^^^^^^^^^^^^^^^^^^^^ warning: The value of \`Password\`, which has \`NoEcho\`, is shown here.
    `,
    );
  });

  it('is content with properties, and with what is no secret', () => {
    checkRule(
      'shown-secret',
      `
      Parameters:
        Password: { Type: String, NoEcho: true }
        Stage: { Type: String, NoEcho: false }
      Resources:
        Login:
          Type: AWS::SecretsManager::Secret
          Properties:
            SecretString: !Ref Password
      Outputs:
        Stage:
          Value: !Ref Stage
    `,
    );
  });
});
