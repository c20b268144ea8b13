import { checkRule } from '../../../support/template.ts';

describe('deletion-policy', () => {
  it('names the policy that was meant', () => {
    checkRule(
      'deletion-policy',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DeletionPolicy: retain
      #                   ^^^^^^ error: There is no \`DeletionPolicy\` \`retain\`. Did you mean \`Retain\`?
          UpdateReplacePolicy: Keep
      #                        ^^^^ error: There is no \`UpdateReplacePolicy\` \`Keep\`. There are Delete, Retain, Snapshot.
    `,
    );
  });

  it('knows that only deletion asks for creation', () => {
    checkRule(
      'deletion-policy',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DeletionPolicy: RetainExceptOnCreate
          UpdateReplacePolicy: RetainExceptOnCreate
      #                        ^^^^^^^^^^^^^^^^^^^^ error: There is no \`UpdateReplacePolicy\` \`RetainExceptOnCreate\`. There are Delete, Retain, Snapshot.
    `,
    );
  });

  it('warns of functions', () => {
    checkRule(
      'deletion-policy',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DeletionPolicy: !Ref Policy
      #                   ^^^^^^^^^^^ warning: A function makes a \`DeletionPolicy\` with \`Transform: AWS::LanguageExtensions\` only.
    `,
    );
  });

  it('takes functions with the transform for them', () => {
    checkRule(
      'deletion-policy',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DeletionPolicy: !Ref Policy
          UpdateReplacePolicy: Snapshot
    `,
    );
  });
});
