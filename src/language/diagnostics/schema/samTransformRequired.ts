import { hasUnknownMacro } from '../../macros.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const samTransformRequired: Rule = {
  code: 'sam-transform-required',
  cfnLint: ['E3038'],
  severity: 'error',
  documentation: `The types \`AWS::Serverless::…\` are SAM's: CloudFormation knows them only in a template with
\`Transform: AWS::Serverless-2016-10-31\`.`,
  bad: `
Resources:
  Visits:
    Type: AWS::Serverless::SimpleTable
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Visits:
    Type: AWS::Serverless::SimpleTable
`,
  *check({ template }: RuleContext): Iterable<Finding> {
    if (template.kind === 'sam' || hasUnknownMacro(template)) return;
    for (const { type, typeSpan } of template.resources)
      if (typeSpan && type.startsWith('AWS::Serverless::'))
        yield {
          span: typeSpan,
          message: `\`${type}\` needs the SAM transform: add \`Transform: AWS::Serverless-2016-10-31\`.`,
        };
  },
};
