import { checkRule } from '../../../support/template.ts';

describe('get-att-argument', () => {
  it('misses the attribute or the resource', () => {
    checkRule(
      'get-att-argument',
      `
      Outputs:
        A: { Value: !GetAtt Orders }
      #                     ^^^^^^ error: \`!GetAtt\` also needs an attribute: \`Orders.Arn\`, for instance.
        B: { Value: !GetAtt [Orders] }
      #                     ^^^^^^^^ error: \`!GetAtt\` takes a resource and one of its attributes: \`Orders.Arn\`. Here is 1.
        C: { Value: !GetAtt .Arn }
      #                     ^^^^ error: \`!GetAtt\` takes a resource and one of its attributes, written out: \`Orders.Arn\`.
        D: { Value: !GetAtt [!Ref Orders, Arn] }
      #                      ^^^^^^^^^^^ error: \`!GetAtt\` takes a resource and one of its attributes, written out: \`Orders.Arn\`.
        E: { Value: !GetAtt Orders. }
      #                     ^^^^^^^ error: \`!GetAtt\` also needs an attribute: \`Orders.Arn\`, for instance.
    `,
    );
  });

  it('is content with all forms', () => {
    checkRule(
      'get-att-argument',
      `
      Outputs:
        A: { Value: !GetAtt Orders.Arn }
        B: { Value: !GetAtt [Orders, Arn] }
        C: { Value: !GetAtt Nested.Outputs.Url }
        D: { Value: { 'Fn::GetAtt': [Orders, !Ref Attribute] } }
    `,
    );
  });
});
