import { checkRule } from '../../../support/template.ts';

describe('parameter-constraint', () => {
  it('finds a minimum above its maximum', () => {
    checkRule(
      'parameter-constraint',
      `
      Parameters:
        Count:
          Type: Number
          MinValue: 8
      #             ^ error: \`MinValue\` is above \`MaxValue\`, which is 4.
          MaxValue: 4
    `,
    );
  });

  it('finds what is no number', () => {
    checkRule(
      'parameter-constraint',
      `
      Parameters:
        Stage:
          Type: String
          MaxLength: four
      #              ^^^^ error: \`MaxLength\` is a number; this is \`four\`.
    `,
    );
  });

  it('is content with numbers in order', () => {
    checkRule(
      'parameter-constraint',
      `
      Parameters:
        Stage:
          Type: String
          MinLength: '4'
          MaxLength: 4
    `,
    );
  });
});
