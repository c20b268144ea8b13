import { checkRule } from '../../../support/template.ts';

describe('masked-address', () => {
  it('says which range is meant', () => {
    checkRule(
      'masked-address',
      `
      Resources:
        Net:
          Type: AWS::EC2::VPC
          Properties:
            CidrBlock: 10.0.7.1/16
      #                ^^^^^^^^^^^ warning: \`10.0.7.1/16\` is taken for \`10.0.0.0/16\`.
        Other:
          Type: AWS::EC2::VPC
          Properties: { CidrBlock: 10.128.0.0/9 }
    `,
    );
  });
});
