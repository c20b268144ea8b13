import { checkRule } from '../../../support/template.ts';

describe('select-arguments', () => {
  it('finds an index that the list does not have', () => {
    checkRule(
      'select-arguments',
      `
      Outputs:
        A: { Value: !Select [2, [a, b]] }
      #                      ^ error: The list has no item 2: its items have 0 to 1.
        B: { Value: !Select [1, [a]] }
      #                      ^ error: The list has no item 1: its only item has 0.
        C: { Value: !Select [first, [a, b]] }
      #                      ^^^^^ error: The index of \`!Select\` is a number; the first item has 0.
        D: { Value: !Select [-1, [a, b]] }
      #                      ^^ error: The index of \`!Select\` is a number; the first item has 0.
    `,
    );
  });

  it('finds what is no list', () => {
    checkRule(
      'select-arguments',
      `
      Outputs:
        A: { Value: !Select [0, a] }
      #                         ^ error: What \`!Select\` selects from is a list; this is text.
        B: { Value: !Select [0] }
      #                     ^^^ error: \`!Select\` takes an index and a list. Here is 1.
        C: { Value: !Select [0, a, b] }
      #                     ^^^^^^^^^ error: \`!Select\` takes an index and a list. Here are 3.
    `,
    );
  });

  it('takes the index from few functions', () => {
    checkRule(
      'select-arguments',
      `
      Outputs:
        A: { Value: !Select [!Sub '1', [a, b]] }
      #                      ^^^^^^^^ error: The index of \`!Select\` cannot come from \`!Sub\`: use \`!Ref\` or \`!FindInMap\`.
        B: { Value: !Select [!FindInMap [A, B, C], [a, b]] }
    `,
    );
  });

  it('takes the index from any function with the language extensions', () => {
    checkRule(
      'select-arguments',
      `
      Transform: AWS::LanguageExtensions
      Outputs:
        A: { Value: !Select [!Sub '1', [a, b]] }
    `,
    );
  });

  it('is content with what may be right', () => {
    checkRule(
      'select-arguments',
      `
      Outputs:
        A: { Value: !Select ['1', [a, b]] }
        B: { Value: !Select [!Ref Index, [a, b]] }
        C: { Value: !Select [5, !GetAZs ''] }
        D: { Value: !Select [5, !Ref Names] }
    `,
    );
  });
});
