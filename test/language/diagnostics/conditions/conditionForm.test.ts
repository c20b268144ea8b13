import { checkRule } from '../../../support/template.ts';

describe('condition-form', () => {
  it('finds what is no condition', () => {
    checkRule(
      'condition-form',
      `
      Conditions:
        IsLive: true
      #         ^^^^ error: A condition is made with \`!Equals\`, \`!And\`, \`!Or\`, \`!Not\` or \`!Condition\`.
        IsTest: !Ref Test
      #         ^^^^^^^^^ error: A condition is made with \`!Equals\`, \`!And\`, \`!Or\`, \`!Not\` or \`!Condition\`.
        IsOld: [a, b]
      #        ^^^^^^ error: A condition is made with \`!Equals\`, \`!And\`, \`!Or\`, \`!Not\` or \`!Condition\`.
    `,
    );
  });

  it('is content with all functions', () => {
    checkRule(
      'condition-form',
      `
      Conditions:
        A: !Equals [!Ref AWS::Region, eu-west-1]
        B: !Not [!Condition A]
        C: !And [!Condition A, !Condition B]
        D: !Or [!Condition A, !Condition B]
        E: !Condition A
        F: { Condition: A }
    `,
    );
  });
});
