import { checkRule } from '../../../support/template.ts';

describe('ref-argument', () => {
  it('finds what is no name', () => {
    checkRule(
      'ref-argument',
      `
      Outputs:
        A: { Value: !Ref [Orders] }
      #                  ^^^^^^^^ error: \`!Ref\` takes the name of a parameter or a resource, written out.
        B: { Value: { Ref: { Key: x } } }
      #                    ^^^^^^^^^^ error: \`!Ref\` takes the name of a parameter or a resource, written out.
        C: { Value: { Ref: !Sub 'Orders\${X}' } }
      #                    ^^^^^^^^^^^^^^^^^ error: \`!Ref\` takes the name of a parameter or a resource, written out.
        D: { Value: !Ref }
      #             ^^^^ error: \`!Ref\` takes the name of a parameter or a resource, written out.
    `,
    );
  });

  it('takes functions with the transform for them', () => {
    checkRule(
      'ref-argument',
      `
      Transform: AWS::LanguageExtensions
      Outputs:
        A: { Value: { Ref: !Sub 'Orders\${AWS::Region}' } }
    `,
    );
  });
});
