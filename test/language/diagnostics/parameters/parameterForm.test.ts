import { checkRule } from '../../../support/template.ts';

describe('parameter-form', () => {
  it('misses a type', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage:
      # ^^^^^ error: \`Stage\` has no \`Type\`, such as \`String\`.
          Default: live
    `,
    );
  });

  it('names the key that was meant', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage:
          Type: String
          Allowedvalues: [test, live]
      #   ^^^^^^^^^^^^^ error: A parameter has no \`Allowedvalues\`. Did you mean \`AllowedValues\`?
    `,
    );
  });

  it('finds a parameter that is no map', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage: String
      # ^^^^^ error: \`Stage\` is a map with a \`Type\`.
    `,
    );
  });

  it('finds functions', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage:
          Type: String
          Default: !Ref AWS::Region
      #            ^^^^^^^^^^^^^^^^ error: Parameters are known before functions are: write the value out.
    `,
    );
  });

  it('finds a default that is a list', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stages:
          Type: CommaDelimitedList
          Default: [test, live]
      #            ^^^^^^^^^^^^ error: \`Default\` of a parameter is text; items of a list are separated by commas.
    `,
    );
  });

  it('finds one allowed value that is no list', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage:
          Type: String
          AllowedValues: live
      #                  ^^^^ error: \`AllowedValues\` is a list.
    `,
    );
  });

  it('knows all keys', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        Stage:
          Type: String
          AllowedPattern: '[a-z]+'
          AllowedValues: [live]
          ConstraintDescription: Small letters
          Default: live
          Description: The stage
          MaxLength: 4
          MinLength: 4
          NoEcho: true
        Count:
          Type: Number
          MaxValue: 4
          MinValue: 1
    `,
    );
  });
});

describe('a key of a parameter', () => {
  it('fits its type', () => {
    checkRule(
      'parameter-form',
      `
      Parameters:
        One: { Type: String, MinValue: 1 }
      #                      ^^^^^^^^ error: \`MinValue\` is for numbers.
        Two: { Type: Number, MaxLength: 4 }
      #                      ^^^^^^^^^ error: \`MaxLength\` is for texts.
        Three: { Type: String, NoEcho: maybe }
      #                                ^^^^^ error: \`NoEcho\` is \`true\` or \`false\`.
        Four: { Type: String, NoEcho: true, MinLength: 1 }
      Resources:
        Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '\${One}\${Two}\${Three}\${Four}' } }
    `,
    );
  });
});
