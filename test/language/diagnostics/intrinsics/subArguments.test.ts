import { checkRule } from '../../../support/template.ts';

describe('sub-arguments', () => {
  it('finds other forms', () => {
    checkRule(
      'sub-arguments',
      `
      Outputs:
        A: { Value: !Sub [a] }
      #                  ^^^ error: \`!Sub\` takes a text, or a text and a map of variables. Here is 1.
        B: { Value: !Sub ['\${X}', X, y] }
      #                  ^^^^^^^^^^^^^^ error: \`!Sub\` takes a text, or a text and a map of variables. Here are 3.
        C: { Value: !Sub { Text: a } }
      #                  ^^^^^^^^^^^ error: \`!Sub\` takes a text, or a text and a map of variables.
        D: { Value: !Sub ['\${X}', [X, y]] }
      #                           ^^^^^^ error: The second argument of \`!Sub\` is a map; this is a list.
        E: { Value: !Sub ['\${X}', { X: [y] }] }
      #                                ^^^ error: A variable of \`!Sub\` is text; this is a list.
        F: { Value: !Sub [!Ref AWS::Region, { X: y }] }
      #                   ^^^^^^^^^^^^^^^^ error: The first argument of \`!Sub\` is text, written out.
    `,
    );
  });

  it('is content with a text, and with variables', () => {
    checkRule(
      'sub-arguments',
      `
      Outputs:
        A: { Value: !Sub '\${AWS::Region}' }
        B: { Value: !Sub ['\${X}', { X: !GetAtt Orders.Arn }] }
    `,
    );
  });
});
