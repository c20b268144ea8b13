import { checkRule } from '../../../support/template.ts';

describe('sub-unneeded', () => {
  it('finds text without variables', () => {
    checkRule(
      'sub-unneeded',
      `
      Outputs:
        A: { Value: !Sub orders }
      #             ^^^^ information: There is nothing to replace in this text: \`!Sub\` is not needed.
    `,
    );
  });

  it('is content with variables and what would be one', () => {
    checkRule(
      'sub-unneeded',
      `
      Outputs:
        A: { Value: !Sub '\${AWS::Region}' }
        B: { Value: !Sub '\${!Literal}' }
    `,
    );
  });
});
