import { checkDiagnostics } from '../../../support/template.ts';

describe('nested-parameters', () => {
  it('a nested template’s parameters must be given', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Network:
      # ^^^^^^^ error: \`network.yaml\` needs \`Cidr\`.
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: network.yaml
      #- network.yaml
      Parameters:
        Cidr: { Type: String }
      Resources:
        Topic: { Type: AWS::SNS::Topic }
    `);
  });
});
