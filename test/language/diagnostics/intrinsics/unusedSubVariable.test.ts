import { checkRule } from '../../../support/template.ts';

describe('unused-sub-variable', () => {
  it('finds variables that the text does not use', () => {
    checkRule(
      'unused-sub-variable',
      `
      Outputs:
        A:
          Value: !Sub ['\${Used}', { Used: a, Unused: b }]
      #                                      ^^^^^^ warning: The text does not use \`Unused\`.
    `,
    );
  });

  it('is content with those it uses', () => {
    checkRule(
      'unused-sub-variable',
      `
      Outputs:
        A:
          Value: !Sub ['\${Used}-\${AWS::Region}', { Used: a }]
    `,
    );
  });
});
