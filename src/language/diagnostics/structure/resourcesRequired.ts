import { entryOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const resourcesRequired: Rule = {
  code: 'resources-required',
  cfnLint: ['E1001'],
  severity: 'error',
  documentation: `A template has a [\`Resources\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html) section with at least one resource.`,
  bad: `
Parameters:
  Stage:
    Type: String
Resources: {}
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template, isComplete }) {
    const { root } = template;
    if (!root || !isComplete) return;
    const section = entryOf(root, 'Resources');
    const first = root.entries[0];
    if (!section) {
      // A template that is only begun, or something else, as a fragment that another one includes.
      if (first && template.kind === 'sam')
        yield { span: first.keySpan, message: 'This template has no `Resources`.' };
    } else if (section.value.kind === 'map' && section.value.entries.length === 0)
      yield { span: section.keySpan, message: '`Resources` has at least one resource.' };
  },
};
