import type { Rule } from '../rule.ts';

export const duplicateName: Rule = {
  code: 'duplicate-name',
  cfnLint: ['E3007'],
  severity: 'error',
  documentation: `A parameter and a resource cannot have the same name, for \`Ref\` could mean either.`,
  bad: `
Parameters:
  Orders:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  OrdersName:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { resources }, names }) {
    for (const { logicalId, logicalIdSpan } of resources)
      if (names.isParameter(logicalId))
        yield {
          span: logicalIdSpan,
          message: `\`${logicalId}\` is a parameter already. Call one of them otherwise.`,
        };
  },
};
