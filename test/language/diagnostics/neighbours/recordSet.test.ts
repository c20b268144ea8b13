import { checkRule } from '../../../support/template.ts';

describe('a record set', () => {
  it('has records of its type', () => {
    checkRule(
      'record-set',
      `
      Resources:
        Names:
          Type: AWS::Route53::RecordSetGroup
          Properties:
            RecordSets:
              - { Name: a, Type: A, ResourceRecords: [10.0.0.1, 10.0.0.256, !Ref Address] }
      #                                                         ^^^^^^^^^^ error: A record of type \`A\` is an IPv4 address.
              - { Name: b, Type: AAAA, ResourceRecords: ['2001:db8::1', 10.0.0.1] }
      #                                                                 ^^^^^^^^ error: A record of type \`AAAA\` is an IPv6 address.
              - { Name: c, Type: MX, ResourceRecords: [10 mail, 65536 mail] }
      #                                                         ^^^^^^^^^^ error: A record of type \`MX\` is a priority and the name of a server, such as \`10 mail.example.com\`.
              - { Name: d, Type: TXT, ResourceRecords: ['"a" "b\\"c"'] }
              - { Name: e, Type: CNAME, ResourceRecords: ['not a name'] }
      #                                                   ^^^^^^^^^^^^ error: A record of type \`CNAME\` is a name, such as \`example.com\`.
    `,
    );
  });

  it('that is an alias has no records of its own', () => {
    checkRule(
      'record-set',
      `
      Resources:
        Name:
          Type: AWS::Route53::RecordSet
          Properties:
            Name: a
            Type: A
            TTL: '300'
      #     ^^^ error: An alias has no \`TTL\`.
            AliasTarget: { DNSName: !GetAtt B.DNSName, HostedZoneId: !GetAtt B.Zone }
        Other:
          Type: AWS::Route53::RecordSet
          Properties: { Name: a, Type: A, TTL: !If [IsAlias, !Ref AWS::NoValue, 300], AliasTarget: !If [IsAlias, {}, !Ref AWS::NoValue] }
    `,
    );
  });
});

describe('the zone of a record', () => {
  it('ends with a dot, and has the record', () => {
    checkRule(
      'record-set',
      `
      Resources:
        One: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneName: example.com, Name: shop.example.com, Type: A, TTL: '60', ResourceRecords: [10.0.0.1] } }
      #                                                                     ^^^^^^^^^^^ error: \`HostedZoneName\` ends with a dot: \`example.com.\`.
        Two: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneName: example.com., Name: shop.example.org, Type: A, TTL: '60', ResourceRecords: [10.0.0.1] } }
      #                                                                                         ^^^^^^^^^^^^^^^^ error: \`shop.example.org\` is not in the zone \`example.com.\`.
        Three: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneName: Example.com., Name: example.com, Type: A, TTL: '60', ResourceRecords: [10.0.0.1] } }
        Four: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneName: example.com., Name: !Sub '\${AWS::StackName}.example.org', Type: A, TTL: '60', ResourceRecords: [10.0.0.1] } }
    `,
    );
  });
});
