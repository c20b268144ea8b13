import { checkRule } from '../../../support/template.ts';

describe('cidr-arguments', () => {
  it('finds numbers out of their range, and too few', () => {
    checkRule(
      'cidr-arguments',
      `
      Outputs:
        A: { Value: !Cidr [10.0.0.0/16, 257, 8] }
      #                                 ^^^ error: The count of \`!Cidr\` is a number from 1 to 256.
        B: { Value: !Cidr [10.0.0.0/16, 4, 129] }
      #                                    ^^^ error: The number of bits of \`!Cidr\` is a number from 1 to 128.
        C: { Value: !Cidr [10.0.0.0/16] }
      #                   ^^^^^^^^^^^^^ error: \`!Cidr\` takes an IP block, a count and a number of bits. Here is 1.
        D: { Value: !Cidr [10.0.0.0/16, many] }
      #                                 ^^^^ error: The count of \`!Cidr\` is a number from 1 to 256.
    `,
    );
  });

  it('is content with numbers and functions', () => {
    checkRule(
      'cidr-arguments',
      `
      Outputs:
        A: { Value: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 256, '8']] }
        B: { Value: !Select [0, !Cidr [10.0.0.0/16, !Ref Count]] }
    `,
    );
  });
});
