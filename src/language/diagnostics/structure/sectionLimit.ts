import { entryOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const sectionLimit: Rule = {
  code: 'section-limit',
  cfnLint: ['E2010', 'E3010', 'E6010', 'E7010'],
  severity: 'error',
  documentation: `A template has at most [500 resources, 200 parameters, 200 outputs and 200 mappings](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).`,
  bad: mappings(201),
  good: mappings(200),
  *check({ template: { root } }) {
    for (const [section, limit] of Object.entries(limits)) {
      const entry = entryOf(root, section);
      const count = entry?.value.kind === 'map' ? entry.value.entries.length : 0;
      if (!entry || count <= limit) continue;
      const what = section.toLowerCase();
      yield { span: entry.keySpan, message: `A template has at most ${limit} ${what}. Here are ${count}.` };
    }
  },
};

const limits: Readonly<Record<string, number>> = {
  Resources: 500,
  Parameters: 200,
  Outputs: 200,
  Mappings: 200,
};

function mappings(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `  M${index}: { Live: { Seconds: 5 } }`);
  return `
Mappings:
${names.join('\n')}
Resources:
  Orders:
    Type: AWS::SQS::Queue
`;
}
