import { checkRule } from '../../../support/template.ts';

describe('a group of servers', () => {
  it('has a desired capacity between its sizes', () => {
    checkRule(
      'scaling-group',
      `
      Resources:
        Servers:
          Type: AWS::AutoScaling::AutoScalingGroup
          Properties: { LaunchConfigurationName: a, AvailabilityZones: !GetAZs '', MinSize: '1', MaxSize: '2', DesiredCapacity: '3' }
      #                                                                                                                         ^^^ error: \`DesiredCapacity\` is between \`MinSize\` and \`MaxSize\`.
        Unknown:
          Type: AWS::AutoScaling::AutoScalingGroup
          Properties: { LaunchConfigurationName: a, AvailabilityZones: !GetAZs '', MinSize: '5', MaxSize: !Ref AWS::NoValue }
    `,
    );
  });

  it('can grow where a policy tracks a target', () => {
    checkRule(
      'scaling-group',
      `
      Resources:
        Servers:
          Type: AWS::AutoScaling::AutoScalingGroup
          Properties: { LaunchConfigurationName: a, AvailabilityZones: !GetAZs '', MinSize: '2', MaxSize: '2', HealthCheckType: 'EC2,ELB' }
      #                                                                                                                         ^^^^^^^^^ error: \`EC2\` is always checked, and not named beside other checks.
        Policy:
          Type: AWS::AutoScaling::ScalingPolicy
          Properties:
            AutoScalingGroupName: !Ref Servers
            PolicyType: TargetTrackingScaling
      #                 ^^^^^^^^^^^^^^^^^^^^^ error: \`Servers\` cannot grow: its \`MaxSize\` is its \`MinSize\`.
            TargetTrackingConfiguration: { TargetValue: 50, PredefinedMetricSpecification: { PredefinedMetricType: ASGAverageCPUUtilization } }
    `,
    );
  });
});
