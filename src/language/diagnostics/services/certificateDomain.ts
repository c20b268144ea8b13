import { valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const certificateDomain: Rule = {
  code: 'certificate-domain',
  cfnLint: ['E3503'],
  severity: 'error',
  documentation: `The [\`ValidationDomain\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-certificatemanager-certificate-domainvalidationoption.html) to which letters about a certificate go is the \`DomainName\` itself, or a domain it is part of.`,
  bad: `
Resources:
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: shop.example.com
      DomainValidationOptions:
        - { DomainName: shop.example.com, ValidationDomain: example.org }
`,
  good: `
Resources:
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: shop.example.com
      DomainValidationOptions:
        - { DomainName: shop.example.com, ValidationDomain: example.com }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::CertificateManager::Certificate'))
      for (const option of writtenItems(valueOf(properties, 'DomainValidationOptions'))) {
        const [name, outer] = [valueOf(option, 'DomainName'), valueOf(option, 'ValidationDomain')];
        if (name?.kind !== 'scalar' || outer?.kind !== 'scalar') continue;
        if (name.source !== outer.source && !name.source.endsWith(`.${outer.source}`))
          yield { span: outer, message: `\`${name.source}\` is not in the domain \`${outer.source}\`.` };
      }
  },
};
