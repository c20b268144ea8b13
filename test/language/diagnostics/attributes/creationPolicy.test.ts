import { checkRule } from '../../../support/template.ts';

describe('creation-policy', () => {
  it('names the key that was meant', () => {
    checkRule(
      'creation-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          CreationPolicy:
            ResourceSignl: { Count: 1 }
      #     ^^^^^^^^^^^^^ error: A \`CreationPolicy\` has no \`ResourceSignl\`. Did you mean \`ResourceSignal\`?
    `,
    );
  });

  it('finds what is no map', () => {
    checkRule(
      'creation-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          CreationPolicy: [ResourceSignal]
      #                   ^^^^^^^^^^^^^^^^ error: \`CreationPolicy\` is a map.
    `,
    );
  });

  it('is content with those there are', () => {
    checkRule(
      'creation-policy',
      `
      Resources:
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          CreationPolicy:
            ResourceSignal: { Count: 1 }
            AutoScalingCreationPolicy: { MinSuccessfulInstancesPercent: 50 }
    `,
    );
  });
});
