import { entryOf, type MapValue, textOf, valueOf } from '../../../template/value.ts';
import {
  alternativesOf,
  isEmpty,
  isGiven,
  writtenItems,
  writtenMaps,
  writtenScalars,
} from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const endpoints: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Api': ['EDGE', 'REGIONAL', 'PRIVATE'],
  'AWS::Serverless::HttpApi': ['REGIONAL'],
  'AWS::Serverless::WebSocketApi': ['REGIONAL'],
};
const trust = ['TruststoreUri', 'TruststoreVersion'];

export const customDomain: Rule = {
  code: 'custom-domain',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Domain\` of an API needs \`DomainName\` and \`CertificateArn\`. Its \`EndpointConfiguration\` is \`REGIONAL\` (of a REST API also \`EDGE\` or \`PRIVATE\`), in plain text; \`Route53\` needs \`HostedZoneId\` or \`HostedZoneName\`; \`MutualTlsAuthentication\` has \`TruststoreUri\` and \`TruststoreVersion\`, and WebSocket APIs have none.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      Domain:
        DomainName: shop.example.com
        CertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-0000-0000-000000000000
        EndpointConfiguration: EDGE
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      Domain:
        DomainName: shop.example.com
        CertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-0000-0000-000000000000
        EndpointConfiguration: REGIONAL
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [type, allowed] of Object.entries(endpoints))
      for (const { properties } of effective.ofType(type)) {
        const entry = entryOf(properties, 'Domain');
        for (const domain of writtenMaps(entry?.value)) {
          const missing = ['DomainName', 'CertificateArn'].filter((name) => isEmpty(valueOf(domain, name)));
          if (missing.length > 0 && entry)
            yield {
              span: entry.keySpan,
              message: `\`Domain\` needs ${missing.map((name) => `\`${name}\``).join(' and ')}.`,
            };
          yield* ofDomain(domain, type, allowed);
        }
      }
  },
};

function* ofDomain(domain: MapValue, type: string, allowed: readonly string[]): Iterable<Finding> {
  for (const text of writtenScalars(valueOf(domain, 'EndpointConfiguration')))
    if (!allowed.includes(text.source))
      yield {
        span: text,
        message: `\`EndpointConfiguration\` of a domain is ${allowed.map((each) => `\`${each}\``).join(' or ')}.`,
      };
  const route = entryOf(domain, 'Route53');
  for (const map of writtenMaps(route?.value))
    if (route && !isGiven(valueOf(map, 'HostedZoneId')) && !isGiven(valueOf(map, 'HostedZoneName')))
      yield { span: route.keySpan, message: '`Route53` needs `HostedZoneId` or `HostedZoneName`.' };
  for (const base of writtenItems(valueOf(domain, 'BasePath')))
    if (base.kind === 'map' || base.kind === 'list') yield { span: base, message: 'A base path is a text.' };
  const tls = entryOf(domain, 'MutualTlsAuthentication');
  if (!tls) return;
  if (type === 'AWS::Serverless::WebSocketApi')
    yield { span: tls.keySpan, message: 'A WebSocket API has no mutual TLS. Remove it.' };
  for (const value of alternativesOf(tls.value)) {
    const isWrong = value.kind === 'list' || (value.kind === 'scalar' && textOf(value) !== undefined);
    if (isWrong) yield { span: value, message: '`MutualTlsAuthentication` is a map with `TruststoreUri`.' };
  }
  for (const map of writtenMaps(tls.value))
    for (const { key, keySpan } of map.entries)
      if (!trust.includes(key))
        yield {
          span: keySpan,
          message: '`MutualTlsAuthentication` has `TruststoreUri` and `TruststoreVersion` only.',
        };
}
