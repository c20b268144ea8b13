import { entryOf, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete, isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const kinds = ['PER_API', 'SHARED', 'NONE'];

export const usagePlan: Rule = {
  code: 'usage-plan',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Auth: UsagePlan\` of an API is a map with \`CreateUsagePlan\`: \`PER_API\`, \`SHARED\` or \`NONE\`, in plain text, for it decides what SAM generates.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ApiKeyRequired: true
        UsagePlan:
          Description: customers
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ApiKeyRequired: true
        UsagePlan:
          CreateUsagePlan: PER_API
          Description: customers
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Api')) {
      const plan = entryOf(valueOf(properties, 'Auth'), 'UsagePlan');
      for (const value of alternativesOf(plan?.value)) {
        if (value.kind === 'list' || (value.kind === 'scalar' && isGiven(value)))
          yield { span: value, message: '`UsagePlan` is a map with `CreateUsagePlan`.' };
        if (value.kind !== 'map' || !isComplete(value)) continue;
        const create = valueOf(value, 'CreateUsagePlan');
        if (!create && plan) yield { span: plan.keySpan, message: '`UsagePlan` needs `CreateUsagePlan`.' };
        if (create?.kind === 'scalar' && !kinds.includes(create.source))
          yield { span: create, message: '`CreateUsagePlan` is `PER_API`, `SHARED` or `NONE`.' };
      }
    }
  },
};
