import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const sectionForm: Rule = {
  code: 'section-form',
  cfnLint: ['E1001', 'E7001', 'E8001', 'E6001', 'E2001', 'E3001'],
  severity: 'error',
  documentation: `Sections are maps: of resources, parameters, outputs … by their names. An empty section is left out, for CloudFormation refuses values that are \`null\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  - Value: !Ref Orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Orders
`,
  *check({ template: { root }, isComplete }) {
    for (const { key, keySpan, value } of root?.entries ?? []) {
      if (!sections.has(key) || value.kind === 'map') continue;
      const isEmpty = value.kind === 'scalar' && value.value === null;
      if (isEmpty && !isComplete) continue;
      const message = isEmpty ? `\`${key}\` is empty. Leave it out.` : `\`${key}\` is a map of names.`;
      yield { span: isEmpty ? keySpan : written(value, keySpan), message };
    }
  },
};

const sections: ReadonlySet<string> = new Set([
  'Conditions',
  'Globals',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
]);
