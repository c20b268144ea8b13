import { checkRule } from '../../../support/template.ts';

describe('both-policies', () => {
  it('misses the other policy', () => {
    checkRule(
      'both-policies',
      `
      Resources:
        A:
          Type: AWS::SQS::Queue
          DeletionPolicy: Retain
      #   ^^^^^^^^^^^^^^ information: This keeps the resource when it is deleted, but not when an update replaces it: that is \`UpdateReplacePolicy\`.
        B:
          Type: AWS::SQS::Queue
          UpdateReplacePolicy: Snapshot
      #   ^^^^^^^^^^^^^^^^^^^ information: This keeps the resource when an update replaces it, but not when it is deleted: that is \`DeletionPolicy\`.
    `,
    );
  });

  it('is content with both, or with what keeps nothing', () => {
    checkRule(
      'both-policies',
      `
      Resources:
        A:
          Type: AWS::SQS::Queue
          DeletionPolicy: Delete
        B:
          Type: AWS::SQS::Queue
          DeletionPolicy: Retain
          UpdateReplacePolicy: Delete
        C:
          Type: AWS::Serverless::LayerVersion
          DeletionPolicy: Retain
    `,
    );
  });
});
