import { checkRule } from '../../../support/template.ts';

describe('the domain that validates a certificate', () => {
  it('is the name itself or around it', () => {
    checkRule(
      'certificate-domain',
      `
      Resources:
        Certificate:
          Type: AWS::CertificateManager::Certificate
          Properties:
            DomainName: shop.example.com
            DomainValidationOptions:
              - { DomainName: shop.example.com, ValidationDomain: shop.example.com }
              - { DomainName: shop.example.com, ValidationDomain: p.example.com }
      #                                                           ^^^^^^^^^^^^^ error: \`shop.example.com\` is not in the domain \`p.example.com\`.
              - { DomainName: !Ref AWS::StackName, ValidationDomain: example.com }
    `,
    );
  });
});
