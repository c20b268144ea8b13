import { checkRule } from '../../../support/template.ts';

describe('the default of a parameter', () => {
  it('fits the properties that refer to it', () => {
    checkRule(
      'parameter-value',
      `
      Parameters:
        Vpc: { Type: String, Default: mine }
        Other: { Type: String, Default: '' }
        Wait: { Type: Number, Default: 999999 }
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties: { GroupDescription: web, VpcId: !Ref Vpc }
      #                                               ^^^^^^^^ warning: \`mine\`, the default of \`Vpc\`, is nothing for \`VpcId\`.
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: { GroupDescription: web, VpcId: !Ref Other }
        Queue:
          Type: AWS::SQS::Queue
          Properties: { DelaySeconds: !Ref Wait }
      #                               ^^^^^^^^^ warning: \`999999\`, the default of \`Wait\`, is nothing for \`DelaySeconds\`.
    `,
    );
  });
});
