import { type MapValue, saysTrue, textOf, valueOf } from '../../../template/value.ts';
import { isGiven, writtenItems, writtenMaps, writtenScalars } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const distribution: Rule = {
  code: 'distribution',
  cfnLint: ['E3013', 'E3057'],
  severity: 'error',
  documentation: `A behaviour of a CloudFront distribution sends requests to one of its \`Origins\` or \`OriginGroups\`, by their \`Id\`. \`Aliases\` are names of hosts, and need a certificate for them: \`ViewerCertificate\` ([alternate domain names](https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html)); where that is missing it is a warning.`,
  bad: `
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - { Id: pages, DomainName: pages.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        DefaultCacheBehavior:
          TargetOriginId: page
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
`,
  good: `
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - { Id: pages, DomainName: pages.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        DefaultCacheBehavior:
          TargetOriginId: pages
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::CloudFront::Distribution'))
      for (const config of writtenMaps(valueOf(properties, 'DistributionConfig'))) {
        yield* ofTargets(config);
        yield* ofAliases(config);
      }
  },
};

const hostName = /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d][a-z\d-]{0,61}[a-z\d]$/i;

function* ofTargets(config: MapValue): Iterable<Finding> {
  const ids = originIds(config);
  if (!ids) return;
  const behaviours = [
    valueOf(config, 'DefaultCacheBehavior'),
    ...writtenItems(valueOf(config, 'CacheBehaviors')),
  ];
  for (const target of behaviours.flatMap((each) => writtenScalars(valueOf(each, 'TargetOriginId'))))
    if (!ids.includes(target.source))
      yield {
        span: target,
        message: `This distribution has no origin \`${target.source}\`.${didYouMean(target.source, ids)}`,
      };
}

/** Undefined where not all are written. */
function originIds(config: MapValue): string[] | undefined {
  const lists = [valueOf(config, 'Origins'), valueOf(config, 'OriginGroups', 'Items')].filter(isGiven);
  const ids = lists.flatMap((list) =>
    list.kind === 'list' ? list.items.map((item) => textOf(valueOf(item, 'Id'))) : [undefined],
  );
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined;
}

function* ofAliases(config: MapValue): Iterable<Finding> {
  const aliases = valueOf(config, 'Aliases');
  for (const alias of writtenItems(aliases).flatMap(writtenScalars))
    if (!hostName.test(alias.source) && !alias.source.includes('${'))
      yield { span: alias, message: `\`${alias.source}\` is no name of a host.` };
  const certificate = valueOf(config, 'ViewerCertificate');
  const isMissing = !isGiven(certificate) || saysTrue(valueOf(certificate, 'CloudFrontDefaultCertificate'));
  if (aliases?.kind === 'list' && aliases.items.length > 0 && isMissing)
    yield {
      span: aliases,
      severity: 'warning',
      message: 'CloudFront serves other names only with a certificate for them: add `ViewerCertificate`.',
    };
}
