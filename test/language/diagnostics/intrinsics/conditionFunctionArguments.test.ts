import { checkRule } from '../../../support/template.ts';

describe('condition-function-arguments', () => {
  it('finds another number of arguments', () => {
    checkRule(
      'condition-function-arguments',
      `
      Conditions:
        A: !Equals [a]
      #            ^^^ error: \`!Equals\` takes the two values to compare. Here is 1.
        B: !Not [!Condition A, !Condition A]
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`!Not\` takes one condition in a list. Here are 2.
        C: !And [!Condition A]
      #         ^^^^^^^^^^^^^^ error: \`!And\` takes 2 to 10 conditions. Here is 1.
        D: !Or !Condition A
    `,
    );
  });

  it('finds what is no condition, and what is one', () => {
    checkRule(
      'condition-function-arguments',
      `
      Conditions:
        A: !Equals [!Condition B, true]
      #             ^^^^^^^^^^^^ error: \`!Equals\` compares values, not conditions.
        B: !Not [A]
      #          ^ error: \`!Not\` takes conditions. Write \`!Condition A\`.
        C: !And [!Condition A, !Ref AWS::Region]
      #                        ^^^^^^^^^^^^^^^^ error: \`!And\` takes conditions.
    `,
    );
  });

  it('is content with values and conditions', () => {
    checkRule(
      'condition-function-arguments',
      `
      Conditions:
        A: !Equals [!Ref AWS::Region, eu-west-1]
        B: !Not [!Condition A]
        C: !And [!Condition A, !Not [!Condition B], { Condition: A }]
    `,
    );
  });
});
