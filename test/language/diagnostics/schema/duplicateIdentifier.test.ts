import { checkRule } from '../../../support/template.ts';

describe('what tells resources of a type apart', () => {
  it('is no other’s', () => {
    checkRule(
      'duplicate-identifier',
      `
      Resources:
        A:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !Sub '\${AWS::StackName}-shop' }
        B:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !Sub '\${AWS::StackName}-shop' }
      #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`A\` has this \`BucketName\` already, and is told by it.
        C:
          Type: AWS::Lambda::Function
          Properties: { FunctionName: shop }
    `,
    );
  });

  it('may be the same where only one of them stands', () => {
    checkRule(
      'duplicate-identifier',
      `
      Resources:
        A:
          Type: AWS::S3::Bucket
          Condition: IsTest
          Properties: { BucketName: shop }
        B:
          Type: AWS::S3::Bucket
          Condition: IsProduction
          Properties: { BucketName: shop }
        C:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !If [IsTest, shop, !Ref AWS::NoValue] }
        D:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !If [IsTest, shop, !Ref AWS::NoValue] }
        E:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !Ref AWS::NoValue }
        F:
          Type: AWS::S3::Bucket
          Properties: { BucketName: !Ref AWS::NoValue }
    `,
    );
  });
});
