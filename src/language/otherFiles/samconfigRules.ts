import type { AnyRule } from '../diagnostics/rule.ts';

/** What {@link ./samconfigProblems.ts} holds; their examples are a samconfig, with the template beside it. */
export const samconfigRules: readonly AnyRule[] = [
  {
    code: 'samconfig-parameter',
    cfnLint: [],
    severity: 'error',
    documentation: `\`parameter_overrides\` of \`samconfig.toml\` or \`samconfig.yaml\` gives values to parameters of the template beside it, and values that they allow. A name that is no parameter is not used, which is a warning.`,
    bad: `
[default.deploy.parameters]
parameter_overrides = "Stage=test"
#- template.yaml
Parameters:
  Stage: { Type: String, AllowedValues: [dev, prod] }
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
`,
    good: `
[default.deploy.parameters]
parameter_overrides = "Stage=dev"
#- template.yaml
Parameters:
  Stage: { Type: String, AllowedValues: [dev, prod] }
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
`,
  },
  {
    code: 'samconfig-stack-name',
    cfnLint: [],
    severity: 'error',
    documentation: `The [name of a stack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html) begins with a letter and has up to 128 letters, digits and hyphens.`,
    bad: `
[default.deploy.parameters]
stack_name = "my_shop"
`,
    good: `
[default.deploy.parameters]
stack_name = "my-shop"
`,
  },
];
