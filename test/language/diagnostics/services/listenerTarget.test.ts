import { checkRule } from '../../../support/template.ts';

describe('a rule of a listener', () => {
  it('forwards to no group of gateways among several', () => {
    checkRule(
      'listener-target',
      `
      Resources:
        Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 6081, Protocol: GENEVE, VpcId: vpc-12345678 } }
        Rule:
          Type: AWS::ElasticLoadBalancingV2::ListenerRule
          Properties:
            ListenerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2
            Priority: 1
            Conditions: [{ Field: path-pattern, Values: [/orders] }]
            Actions: [{ Type: forward, ForwardConfig: { TargetGroups: [{ TargetGroupArn: !Ref Targets, Weight: 1 }] } }]
      #                                                                                  ^^^^^^^^^^^^ error: A rule cannot forward to targets with the protocol \`GENEVE\`.
    `,
    );
  });
});
