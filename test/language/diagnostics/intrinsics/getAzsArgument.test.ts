import { checkRule } from '../../../support/template.ts';

describe('get-azs-argument', () => {
  it('finds lists, and what is no region', () => {
    checkRule(
      'get-azs-argument',
      `
      Outputs:
        A: { Value: !Select [0, !GetAZs [a]] }
      #                                 ^^^ error: The region of \`!GetAZs\` is text; this is a list.
        B: { Value: !Select [0, !GetAZs eu-west-1a] }
      #                                 ^^^^^^^^^^ error: \`eu-west-1a\` is no region, such as \`eu-west-1\`.
    `,
    );
  });

  it('is content with a region or none', () => {
    checkRule(
      'get-azs-argument',
      `
      Outputs:
        A: { Value: !Select [0, !GetAZs ''] }
        B: { Value: !Select [0, !GetAZs us-gov-east-1] }
        C: { Value: !Select [0, { 'Fn::GetAZs': !Ref AWS::Region }] }
    `,
    );
  });
});
