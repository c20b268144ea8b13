import { type Value, valueOf } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const scalingGroup: Rule = {
  code: 'scaling-group',
  cfnLint: ['E3056', 'E3706', 'E3712'],
  severity: 'error',
  documentation: `An Auto Scaling group has at least \`MinSize\` and at most \`MaxSize\` instances, and \`DesiredCapacity\` is between them. A policy that [tracks a target](https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html) needs a group that can grow. \`HealthCheckType\` names \`EC2\` alone, for that is always checked.`,
  bad: `
Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      LaunchConfigurationName: shop
      AvailabilityZones: !GetAZs ''
      MinSize: '4'
      MaxSize: '2'
`,
  good: `
Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      LaunchConfigurationName: shop
      AvailabilityZones: !GetAZs ''
      MinSize: '2'
      MaxSize: '4'
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::AutoScaling::AutoScalingGroup')) {
      const [least, most, desired] = ['MinSize', 'MaxSize', 'DesiredCapacity'].map((name) =>
        valueOf(properties, name),
      );
      if (most && isMore(least, most))
        yield {
          span: most,
          message: `\`MaxSize\` is less than \`MinSize\`, which is ${sizeOf(least) ?? ''}.`,
        };
      if (desired && (isMore(least, desired) || isMore(desired, most)))
        yield { span: desired, message: '`DesiredCapacity` is between `MinSize` and `MaxSize`.' };
      const check = valueOf(properties, 'HealthCheckType');
      if (check?.kind === 'scalar' && check.source.includes(',') && /\bEC2\b/.test(check.source))
        yield { span: check, message: '`EC2` is always checked, and not named beside other checks.' };
    }
    for (const { properties } of effective.ofType('AWS::AutoScaling::ScalingPolicy')) {
      const type = valueOf(properties, 'PolicyType');
      const group = effective.named(refOf(valueOf(properties, 'AutoScalingGroupName')) ?? '');
      if (!group || type?.kind !== 'scalar' || type.source !== 'TargetTrackingScaling') continue;
      const [least, most] = [valueOf(group.properties, 'MinSize'), valueOf(group.properties, 'MaxSize')];
      if (sizeOf(least) !== undefined && sizeOf(least) === sizeOf(most))
        yield {
          span: type,
          message: `\`${group.logicalId}\` cannot grow: its \`MaxSize\` is its \`MinSize\`.`,
        };
    }
  },
};

function isMore(one: Value | undefined, other: Value | undefined): boolean {
  const [more, less] = [sizeOf(one), sizeOf(other)];
  return more !== undefined && less !== undefined && more > less;
}

function sizeOf(value: Value | undefined): number | undefined {
  return value?.kind === 'scalar' && /^\d+$/.test(value.source) ? Number(value.source) : undefined;
}
