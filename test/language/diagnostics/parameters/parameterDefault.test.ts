import { checkRule } from '../../../support/template.ts';

describe('parameter-default', () => {
  it('finds a default that is not allowed', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Stage:
          Type: String
          AllowedValues: [test, live]
          Default: live2
      #            ^^^^^ error: \`live2\` is none of the \`AllowedValues\`. Did you mean \`live\`?
    `,
    );
  });

  it('finds an item of a list that is not allowed', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Stages:
          Type: CommaDelimitedList
          AllowedValues: [test, live]
          Default: test, prod
      #            ^^^^^^^^^^ error: \`prod\` is none of the \`AllowedValues\`. Allowed: test, live.
    `,
    );
  });

  it('finds what is no number', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Count:
          Type: Number
          Default: many
      #            ^^^^ error: \`many\` is no number.
    `,
    );
  });

  it('finds what is too small or too long', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Count:
          Type: Number
          MinValue: 2
          Default: 1
      #            ^ error: \`MinValue\` is 2; here it is 1.
        Stage:
          Type: String
          MaxLength: 3
          Default: live
      #            ^^^^ error: \`MaxLength\` is 3; here it is 4.
    `,
    );
  });

  it('finds what the pattern does not match', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Stage:
          Type: String
          AllowedPattern: '[a-z]+'
          Default: live-1
      #            ^^^^^^ error: \`AllowedPattern\` does not match \`live-1\`.
    `,
    );
  });

  it('is content with what is allowed', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Stage:
          Type: String
          AllowedValues: [test, live]
          AllowedPattern: '[a-z]*'
          MaxLength: 4
          Default: live
        Count:
          Type: Number
          AllowedValues: [1, 2]
          Default: 1.0
        Switch:
          Type: String
          AllowedValues: ['true', 'false']
          Default: true
    `,
    );
  });

  it('is quiet about names in the Parameter Store, and patterns that are no JavaScript', () => {
    checkRule(
      'parameter-default',
      `
      Parameters:
        Image:
          Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
          AllowedPattern: 'ami-.*'
          Default: /image/latest
        Name:
          Type: String
          AllowedPattern: '\\p{Alpha}+'
          Default: live
    `,
    );
  });
});
