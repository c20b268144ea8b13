import { checkRule } from '../../../support/template.ts';

describe('find-in-map-arguments', () => {
  it('finds another number of arguments, and lists', () => {
    checkRule(
      'find-in-map-arguments',
      `
      Outputs:
        A: { Value: !FindInMap [Limits, live] }
      #                        ^^^^^^^^^^^^^^ error: \`!FindInMap\` takes a mapping and two keys. Here are 2.
        B: { Value: !FindInMap Limits }
      #                        ^^^^^^ error: \`!FindInMap\` takes a mapping and two keys.
        C: { Value: !FindInMap [Limits, live, [a]] }
      #                                       ^^^ error: What \`!FindInMap\` looks up is text; this is a list.
        D: { Value: !FindInMap [Limits, live, a, { DefaultValue: b }] }
      #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`!FindInMap\` takes a mapping and two keys. Here are 4.
    `,
    );
  });

  it('takes a default with the transform for it', () => {
    checkRule(
      'find-in-map-arguments',
      `
      Transform: AWS::LanguageExtensions
      Outputs:
        A: { Value: !FindInMap [Limits, live, a, { DefaultValue: b }] }
    `,
    );
  });
});
