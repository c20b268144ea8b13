import { checkRule } from '../../../support/template.ts';

describe('update-policy', () => {
  it('names the key that was meant', () => {
    checkRule(
      'update-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          UpdatePolicy:
            AutoScalingRollingUpdates: { MaxBatchSize: 1 }
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^ error: An \`UpdatePolicy\` has no \`AutoScalingRollingUpdates\`. Did you mean \`AutoScalingRollingUpdate\`?
    `,
    );
  });

  it('finds what is no map', () => {
    checkRule(
      'update-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          UpdatePolicy: Rolling
      #                 ^^^^^^^ error: \`UpdatePolicy\` is a map.
    `,
    );
  });

  it('is content with several, and with functions', () => {
    checkRule(
      'update-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          UpdatePolicy:
            AutoScalingRollingUpdate: { MaxBatchSize: 1 }
            AutoScalingScheduledAction: { IgnoreUnmodifiedGroupSizeProperties: true }
        Other:
          Type: AWS::AutoScaling::AutoScalingGroup
          UpdatePolicy: !If [IsLive, { AutoScalingReplacingUpdate: { WillReplace: true } }, !Ref AWS::NoValue]
    `,
    );
  });
});

describe('a rolling update', () => {
  it('has keys of its own', () => {
    checkRule(
      'update-policy',
      `
      Resources:
        Servers:
          Type: AWS::AutoScaling::AutoScalingGroup
          UpdatePolicy:
            AutoScalingRollingUpdate:
              MinInstances: 1
      #       ^^^^^^^^^^^^ error: \`AutoScalingRollingUpdate\` has no \`MinInstances\`.
              PauseTime: PT5M
          Properties: { MinSize: '1', MaxSize: '1', LaunchConfigurationName: a, AvailabilityZones: !GetAZs '' }
    `,
    );
  });
});
