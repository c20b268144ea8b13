import { checkRule } from '../../../support/template.ts';

describe('if-arguments', () => {
  it('finds another number of arguments, and conditions made on the spot', () => {
    checkRule(
      'if-arguments',
      `
      Outputs:
        A: { Value: !If [IsLive, a] }
      #                 ^^^^^^^^^^^ error: \`!If\` takes a condition, the value where it holds and the value where it does not. Here are 2.
        B: { Value: !If IsLive }
      #                 ^^^^^^ error: \`!If\` takes a condition, the value where it holds and the value where it does not.
        C: { Value: !If [!Equals [a, b], a, b] }
      #                  ^^^^^^^^^^^^^^ error: \`!If\` takes the name of a condition. Give it one in \`Conditions\`.
    `,
    );
  });

  it('is content with a condition and two values', () => {
    checkRule(
      'if-arguments',
      `
      Outputs:
        A: { Value: !If [IsLive, a, [b]] }
    `,
    );
  });
});
