import { directlyReferredIds } from '../../../template/intrinsics.ts';
import { saysTrue, valueOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const shownSecret: Rule = {
  code: 'shown-secret',
  cfnLint: ['W2010'],
  severity: 'warning',
  documentation: `\`NoEcho\` keeps the value of a parameter out of what CloudFormation shows. In \`Outputs\` and \`Metadata\` it is [shown all the same](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).`,
  bad: `
Parameters:
  Password:
    Type: String
    NoEcho: true
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Password:
    Value: !Ref Password
`,
  good: `
Parameters:
  Password:
    Type: String
    NoEcho: true
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Queue:
    Value: !Ref Orders
`,
  *check({ template, values }) {
    const secret = new Set(
      template.parameters.filter(({ value }) => saysTrue(valueOf(value, 'NoEcho'))).map(({ key }) => key),
    );
    if (secret.size === 0) return;
    for (const { value, section, path } of values.intrinsics) {
      const isShown = section === 'Outputs' || section === 'Metadata' || path[1] === 'Metadata';
      const shown = isShown ? directlyReferredIds(value).find((name) => secret.has(name)) : undefined;
      // A condition or a function that only asks for the value does not show it.
      if (shown === undefined) continue;
      yield { span: value, message: `The value of \`${shown}\`, which has \`NoEcho\`, is shown here.` };
    }
  },
};
