import { checkRule } from '../../../support/template.ts';

describe('base64-argument', () => {
  it('finds lists', () => {
    checkRule(
      'base64-argument',
      `
      Outputs:
        A: { Value: !Base64 [a] }
      #                     ^^^ error: What \`!Base64\` encodes is text; this is a list.
        B: { Value: { 'Fn::Base64': !Split [',', 'a,b'] } }
      #                             ^^^^^^^^^^^^^^^^^^^ error: What \`!Base64\` encodes is text; this is a list.
    `,
    );
  });

  it('is content with text', () => {
    checkRule(
      'base64-argument',
      `
      Outputs:
        A: { Value: !Base64 a }
        B: { Value: { 'Fn::Base64': !Sub '\${AWS::Region}' } }
    `,
    );
  });
});
