import { checkRule } from '../../../support/template.ts';

describe('interface-parameter', () => {
  it('finds groups and labels of other parameters', () => {
    checkRule(
      'interface-parameter',
      `
      Metadata:
        AWS::CloudFormation::Interface:
          ParameterGroups:
            - Label: { default: Orders }
              Parameters: [Stages, Other]
      #                    ^^^^^^ warning: \`Stages\` is no parameter of this template. Did you mean \`Stage\`?
      #                            ^^^^^ warning: \`Other\` is no parameter of this template.
          ParameterLabels:
            Sage: { default: Which stage }
      #     ^^^^ warning: \`Sage\` is no parameter of this template. Did you mean \`Stage\`?
      Parameters:
        Stage:
          Type: String
    `,
    );
  });

  it('is content with those of the template', () => {
    checkRule(
      'interface-parameter',
      `
      Metadata:
        AWS::CloudFormation::Interface:
          ParameterGroups:
            - Parameters: [Stage]
          ParameterLabels:
            Stage: { default: Which stage }
      Parameters:
        Stage:
          Type: String
    `,
    );
  });
});

describe('an interface', () => {
  it('has groups and labels', () => {
    checkRule(
      'interface-parameter',
      `
      Metadata:
        AWS::CloudFormation::Interface:
          ParameterGroup: []
      #   ^^^^^^^^^^^^^^ error: An interface has no \`ParameterGroup\`. Did you mean \`ParameterGroups\`?
          ParameterLabels: {}
      Resources:
        Queue: { Type: AWS::SQS::Queue }
    `,
    );
  });
});
