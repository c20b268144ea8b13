import { referredIds } from '../../../template/intrinsics.ts';
import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const permissionSource: Rule = {
  code: 'permission-source-account',
  cfnLint: ['W3663'],
  severity: 'warning',
  documentation: `The ARN of a bucket does not say whose it is: when a bucket is deleted, anybody may take its name. A permission for S3 therefore gives \`SourceAccount\` beside \`SourceArn\`.`,
  bad: `
Resources:
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: place
      Principal: s3.amazonaws.com
      SourceArn: arn:aws:s3:::orders
`,
  good: `
Resources:
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: place
      Principal: s3.amazonaws.com
      SourceArn: arn:aws:s3:::orders
      SourceAccount: !Ref AWS::AccountId
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties, isComplete } of effective.ofType('AWS::Lambda::Permission')) {
      const source = entryOf(properties, 'SourceArn');
      if (!source || !isComplete || valueOf(properties, 'SourceAccount')) continue;
      const isBucket =
        /^arn:aws[\w-]*:s3:::/.test(textOf(source.value) ?? '') ||
        referredIds(source.value).some((id) => effective.named(id)?.type === 'AWS::S3::Bucket');
      if (isBucket)
        yield {
          span: source.keySpan,
          message: 'A bucket’s ARN does not say whose it is. Give `SourceAccount` too.',
        };
    }
  },
};
