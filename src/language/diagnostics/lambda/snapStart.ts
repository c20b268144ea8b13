import { referredIds } from '../../../template/intrinsics.ts';
import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { literalsOf } from '../../literals.ts';
import { isEmpty } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes */
const supported = /^(?:java(?:11|17|[2-9]\d)|python3\.(?:1[2-9]|[2-9]\d)|dotnet(?:[89]|\d\d))\b/;

export const snapStart: Rule = {
  code: 'snap-start',
  cfnLint: ['E2530', 'W2530'],
  severity: 'error',
  documentation: `SnapStart works for Java 11 and later, Python 3.12 and later and .NET 8 and later, not for images, not beside provisioned concurrency, a file system or more than 512 MB of \`/tmp\`. It takes effect on published versions only: without \`AutoPublishAlias\` or an \`AWS::Lambda::Version\` it does nothing.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      SnapStart:
        ApplyOn: PublishedVersions
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: shop.Place::handle
      Runtime: java21
      AutoPublishAlias: live
      SnapStart:
        ApplyOn: PublishedVersions
`,
  *check({ functions, template, effective }: RuleContext): Iterable<Finding> {
    for (const { properties, logicalId } of functions) {
      const property = (name: string) => properties.get(name)?.value;
      const applyOn = valueOf(property('SnapStart'), 'ApplyOn');
      if (!applyOn || textOf(applyOn) !== 'PublishedVersions') continue;
      for (const runtime of literalsOf(property('Runtime'), template))
        if (/^[a-z]/.test(runtime.source) && !supported.test(runtime.source))
          yield { span: applyOn, message: `SnapStart does not work with \`${runtime.source}\`.` };
      for (const name of ['ProvisionedConcurrencyConfig', 'FileSystemConfigs'])
        if (!isEmpty(property(name)))
          yield { span: applyOn, message: `SnapStart does not go with \`${name}\`.` };
      const size = textOf(valueOf(property('EphemeralStorage'), 'Size'));
      if (Number(size) > 512)
        yield { span: applyOn, message: `SnapStart allows 512 MB of \`/tmp\`, not ${size ?? ''}.` };
      const isPublished =
        properties.has('AutoPublishAlias') ||
        !effective.hasAllResources ||
        effective
          .ofType('AWS::Lambda::Version')
          .some((version) => referTo(entryOf(version.properties, 'FunctionName')?.value, logicalId));
      if (!isPublished)
        yield {
          span: applyOn,
          severity: 'warning',
          message: `SnapStart takes effect on published versions, and none of \`${logicalId}\` is published.`,
        };
    }
  },
};

function referTo(value: Parameters<typeof isEmpty>[0], logicalId: string): boolean {
  return value?.kind !== 'intrinsic' || referredIds(value).includes(logicalId);
}
