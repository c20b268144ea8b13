import { checkRule } from '../../../support/template.ts';

describe('sub-brace', () => {
  it('finds what is not closed', () => {
    checkRule(
      'sub-brace',
      `
      Outputs:
        A: { Value: !Sub 'x-\${AWS::StackName-orders' }
      #                     ^^^^^^^^^^^^^^^^^^^^^^^ error: This \`\${\` is not closed.
        B: { Value: !Sub 'x-\${AWS::StackName-\${AWS::Region}' }
      #                     ^^^^^^^^^^^^^^^^^^ error: This \`\${\` is not closed.
        C:
          Value: !Sub |
            first \${AWS::StackName
      #           ^^^^^^^^^^^^^^^^ error: This \`\${\` is not closed.
            second
    `,
    );
  });

  it('is content with what is, and with what is not replaced', () => {
    checkRule(
      'sub-brace',
      `
      Outputs:
        A: { Value: !Sub '\${AWS::StackName}-\${!x' }
        B: { Value: !Sub '$5 {x} $ {y}' }
    `,
    );
  });
});
