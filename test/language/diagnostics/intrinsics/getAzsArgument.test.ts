import { checkRule } from '../../../support/template.ts';

describe('get-azs-argument', () => {
  it('finds lists', () => {
    checkRule(
      'get-azs-argument',
      `
      Outputs:
        A: { Value: !Select [0, !GetAZs [a]] }
      #                                 ^^^ error: The region of \`!GetAZs\` is text; this is a list.
    `,
    );
  });

  it('is content with a region or none', () => {
    checkRule(
      'get-azs-argument',
      `
      Outputs:
        A: { Value: !Select [0, !GetAZs ''] }
        B: { Value: !Select [0, !GetAZs eu-west-1] }
        C: { Value: !Select [0, { 'Fn::GetAZs': !Ref AWS::Region }] }
    `,
    );
  });
});
