import { checkRule } from '../../../support/template.ts';

describe('parameter-type', () => {
  it('names the type that was meant', () => {
    checkRule(
      'parameter-type',
      `
      Parameters:
        Stage:
          Type: string
      #         ^^^^^^ error: There is no parameter type \`string\`. Did you mean \`String\`?
        Network:
          Type: AWS::EC2::Vpc::Id
      #         ^^^^^^^^^^^^^^^^^ error: There is no parameter type \`AWS::EC2::Vpc::Id\`. Did you mean \`AWS::EC2::VPC::Id\`?
        Networks:
          Type: List<AWS::EC2::VPC:Id
      #         ^^^^^^^^^^^^^^^^^^^^^ error: There is no parameter type \`List<AWS::EC2::VPC:Id\`. Did you mean \`List<AWS::EC2::VPC::Id>\`?
    `,
    );
  });

  it('knows the types of AWS', () => {
    checkRule(
      'parameter-type',
      `
      Parameters:
        A: { Type: Number }
        B: { Type: List<Number> }
        C: { Type: CommaDelimitedList }
        D: { Type: 'List<AWS::EC2::Subnet::Id>' }
        E: { Type: 'AWS::SSM::Parameter::Value<String>' }
        F: { Type: 'AWS::SSM::Parameter::Value<List<AWS::EC2::Image::Id>>' }
        G: { Type: 'AWS::SSM::Parameter::Name' }
        H: { Type: 'AWS::EC2::KeyPair::KeyName' }
    `,
    );
  });
});
