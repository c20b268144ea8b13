import { checkRule } from '../../../support/template.ts';

describe('a distribution', () => {
  it('sends requests to origins and groups of them', () => {
    checkRule(
      'distribution',
      `
      Resources:
        Site:
          Type: AWS::CloudFront::Distribution
          Properties:
            DistributionConfig:
              Enabled: true
              Origins:
                - { Id: one, DomainName: one.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
                - { Id: two, DomainName: two.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
              OriginGroups:
                Quantity: 1
                Items:
                  - Id: both
                    FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [500] } }
                    Members: { Quantity: 2, Items: [{ OriginId: one }, { OriginId: two }] }
              DefaultCacheBehavior: { TargetOriginId: both, ViewerProtocolPolicy: https-only, CachePolicyId: a }
              CacheBehaviors:
                - { PathPattern: /a, TargetOriginId: on, ViewerProtocolPolicy: https-only, CachePolicyId: a }
      #                                              ^^ error: This distribution has no origin \`on\`. Did you mean \`one\`?
    `,
    );
  });

  it('says nothing of origins where a function gives an Id', () => {
    checkRule(
      'distribution',
      `
      Resources:
        Site:
          Type: AWS::CloudFront::Distribution
          Properties:
            DistributionConfig:
              Enabled: true
              Origins:
                - { Id: !Ref AWS::StackName, DomainName: one.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
              DefaultCacheBehavior: { TargetOriginId: shop, ViewerProtocolPolicy: https-only, CachePolicyId: a }
    `,
    );
  });

  it('has names of hosts, with a certificate for them', () => {
    checkRule(
      'distribution',
      `
      Resources:
        Site:
          Type: AWS::CloudFront::Distribution
          Properties:
            DistributionConfig:
              Enabled: true
              Aliases: [shop.example.com, '*.example.com', not a name, !Ref AWS::StackName]
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: CloudFront serves other names only with a certificate for them: add \`ViewerCertificate\`.
      #                                                    ^^^^^^^^^^ error: \`not a name\` is no name of a host.
              Origins:
                - { Id: one, DomainName: one.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
              DefaultCacheBehavior: { TargetOriginId: one, ViewerProtocolPolicy: https-only, CachePolicyId: a }
    `,
    );
  });
});
