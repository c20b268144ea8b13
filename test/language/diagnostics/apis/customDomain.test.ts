import { checkDiagnostics } from '../../../support/template.ts';

describe('custom-domain', () => {
  it('says “EndpointConfiguration of a domain is EDGE or REGIONAL or PRIVATE”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Domain: {DomainName: a, CertificateArn: b, EndpointConfiguration: GLOBAL}
      #                                                                       ^^^^^^ error: \`EndpointConfiguration\` of a domain is \`EDGE\` or \`REGIONAL\` or \`PRIVATE\`.
    `);
  });

  it('says “Route53 needs HostedZoneId or HostedZoneName”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Domain: {DomainName: a, CertificateArn: b, Route53: {IpV6: true}}
      #                                                ^^^^^^^ error: \`Route53\` needs \`HostedZoneId\` or \`HostedZoneName\`.
    `);
  });

  it('says “MutualTlsAuthentication has TruststoreUri and TruststoreVersion only”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Domain: {DomainName: a, CertificateArn: b, MutualTlsAuthentication: {Uri: true}}
      #                                                                          ^^^ error: \`MutualTlsAuthentication\` has \`TruststoreUri\` and \`TruststoreVersion\` only.
    `);
  });

  it('says “Domain needs CertificateArn”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Domain: {DomainName: a}
      #     ^^^^^^ error: \`Domain\` needs \`CertificateArn\`.
    `);
  });

  it('says “EndpointConfiguration of a domain is REGIONAL”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            Domain: {DomainName: a, CertificateArn: b, EndpointConfiguration: EDGE}
      #                                                                       ^^^^ error: \`EndpointConfiguration\` of a domain is \`REGIONAL\`.
    `);
  });

  it('says “MutualTlsAuthentication is a map with TruststoreUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::HttpApi
          Properties:
            Domain: {DomainName: a, CertificateArn: b, MutualTlsAuthentication: [a]}
      #                                                                         ^^^ error: \`MutualTlsAuthentication\` is a map with \`TruststoreUri\`.
    `);
  });
});
