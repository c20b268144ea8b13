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
