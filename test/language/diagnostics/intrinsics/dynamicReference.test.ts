import { checkRule } from '../../../support/template.ts';

describe('dynamic-reference', () => {
  it('finds what CloudFormation cannot read', () => {
    checkRule(
      'dynamic-reference',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: '{{resolve:sm:name}}'
      #        ^^^^^^^^^^^^^^^^^^^^^ error: There is no \`resolve:sm\`. Did you mean \`ssm\`?
            B: '{{resolve:ssm:name:latest}}'
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The version of a parameter is a number; here it is \`latest\`.
            C: '{{resolve:ssm:}}'
      #        ^^^^^^^^^^^^^^^^^^ error: \`{{resolve:ssm:…}}\` names what it reads.
            D: '{{resolve:secretsmanager:login:SecretStrings:password}}'
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: After the secret follows \`SecretString\`; here it is \`SecretStrings\`.
            E: '{{resolve:ssm:na me}}'
      #        ^^^^^^^^^^^^^^^^^^^^^^^ error: \`na me\` is no name of a parameter: letters, digits and \`. - _ /\` make one.
    `,
    );
  });

  it('warns of spaces and of secrets in outputs', () => {
    checkRule(
      'dynamic-reference',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: '{{ resolve:ssm:name }}'
      #        ^^^^^^^^^^^^^^^^^^^^^^^^ warning: With a space after the braces this stays as it is. Write \`{{resolve:…}}\`.
      Outputs:
        Password:
          Value: '{{resolve:secretsmanager:login:SecretString:password}}'
      #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A secret is shown here. Use it in properties of resources.
    `,
    );
  });

  it('is content with what there is, and with what functions make', () => {
    checkRule(
      'dynamic-reference',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: '{{resolve:ssm:/orders/name}}'
            B: 'x {{resolve:ssm:name:1}} y'
            C: '{{resolve:secretsmanager:login}}'
            D: '{{resolve:secretsmanager:login:SecretString:password:AWSCURRENT}}'
            E: '{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:login-AbCdEf:SecretString:password}}'
            F: !Sub '{{resolve:ssm:/\${Stage}/name}}'
            G: !Join ['', ['{{resolve:secretsmanager:', !Ref Login, ':SecretString:password}}']]
            H: '{{resolve:secretsmanager:login::password}}'
      Outputs:
        Name:
          Value: '{{resolve:ssm:name}}'
    `,
    );
  });
});

describe('a secure parameter', () => {
  it('is for passwords', () => {
    checkRule(
      'dynamic-reference',
      `
      Resources:
        Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: '{{resolve:ssm-secure:a:1}}' } }
      #                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`ssm-secure\` is for passwords of some services only. Use \`secretsmanager\`.
        Skill: { Type: Alexa::ASK::Skill, Properties: { VendorId: '{{resolve:ssm-secure:a:1}}' } }
      #                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`ssm-secure\` is for passwords of some services only. Use \`secretsmanager\`.
        Person: { Type: AWS::IAM::User, Properties: { LoginProfile: { Password: '{{resolve:ssm-secure:a:1}}' } } }
        Own: { Type: Custom::Own, Properties: { ServiceToken: arn:aws:sns:eu-west-1:123456789012:own, Password: '{{resolve:ssm-secure:a:1}}' } }
    `,
    );
  });
});
