import { textOf, valueOf } from '../../../template/value.ts';
import { refOf, writtenItems } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const listenerTarget: Rule = {
  code: 'listener-target',
  cfnLint: ['E3711'],
  severity: 'error',
  documentation: `The rule of a listener cannot forward to a target group with the protocol \`GENEVE\`: that is for Gateway Load Balancers, whose listeners have no rules.`,
  bad: `
Resources:
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { Port: 6081, Protocol: GENEVE, VpcId: vpc-12345678 }
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2
      Priority: 1
      Conditions: [{ Field: path-pattern, Values: [/orders] }]
      Actions: [{ Type: forward, TargetGroupArn: !Ref Targets }]
`,
  good: `
Resources:
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { Port: 80, Protocol: HTTP, VpcId: vpc-12345678 }
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2
      Priority: 1
      Conditions: [{ Field: path-pattern, Values: [/orders] }]
      Actions: [{ Type: forward, TargetGroupArn: !Ref Targets }]
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::ElasticLoadBalancingV2::ListenerRule'))
      for (const action of writtenItems(valueOf(properties, 'Actions'))) {
        const forwarded = writtenItems(valueOf(action, 'ForwardConfig', 'TargetGroups'));
        for (const each of [action, ...forwarded]) {
          const target = valueOf(each, 'TargetGroupArn');
          const group = effective.named(refOf(target) ?? '');
          if (target && textOf(valueOf(group?.properties, 'Protocol')) === 'GENEVE')
            yield { span: target, message: 'A rule cannot forward to targets with the protocol `GENEVE`.' };
        }
      }
  },
};
