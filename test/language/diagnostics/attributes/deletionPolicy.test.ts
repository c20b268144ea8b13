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

  it('takes functions', () => {
    checkRule(
      'deletion-policy',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DeletionPolicy: !Ref Policy
          UpdateReplacePolicy: !If [IsProduction, Snapshot, Delete]
    `,
    );
  });
});

describe('a snapshot', () => {
  it('is made of some types only', () => {
    checkRule(
      'deletion-policy',
      `
      Resources:
        One: { Type: AWS::S3::Bucket, DeletionPolicy: Snapshot }
      #                                               ^^^^^^^^ error: CloudFormation makes no snapshots of an \`AWS::S3::Bucket\`. Use \`Retain\`.
        Two: { Type: AWS::EC2::Volume, DeletionPolicy: Snapshot, Properties: { AvailabilityZone: eu-west-1a, Size: 8 } }
    `,
    );
  });
});
