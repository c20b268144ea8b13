import { checkRule } from '../../../support/template.ts';

describe('split-arguments', () => {
  it('finds what cannot be split', () => {
    checkRule(
      'split-arguments',
      `
      Outputs:
        A: { Value: !Select [0, !Split a-b] }
      #                                ^^^ error: \`!Split\` takes a delimiter and a text.
        B: { Value: !Select [0, !Split ['-', [a, b]]] }
      #                                      ^^^^^^ error: What \`!Split\` splits is text; this is a list.
        C: { Value: !Select [0, !Split ['', a-b]] }
      #                                 ^^ error: The delimiter of \`!Split\` is text, written out.
        D: { Value: !Select [0, !Split [!Ref AWS::Region, a-b]] }
      #                                 ^^^^^^^^^^^^^^^^ error: The delimiter of \`!Split\` is text, written out.
    `,
    );
  });

  it('is content with text and what may be text', () => {
    checkRule(
      'split-arguments',
      `
      Outputs:
        A: { Value: !Select [0, !Split ['-', !Ref AWS::StackName]] }
        B: { Value: !Select [0, !Split ['-', !ImportValue names]] }
    `,
    );
  });
});
