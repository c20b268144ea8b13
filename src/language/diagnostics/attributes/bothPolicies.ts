import { entryOf, textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const bothPolicies: Rule = {
  code: 'both-policies',
  cfnLint: ['W3011'],
  severity: 'information',
  documentation: `\`DeletionPolicy\` says what happens to a resource that is removed from the template, \`UpdateReplacePolicy\` to one that an update replaces. What shall outlive the one should outlive the other.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retain
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
`,
  *checkResources({ resources }) {
    for (const { body, type } of resources) {
      const [deletion, replacement] = ['DeletionPolicy', 'UpdateReplacePolicy'].map((name) =>
        entryOf(body, name),
      );
      const given = deletion ?? replacement;
      if (!given || (deletion && replacement) || published.test(type)) continue;
      const keeps = /^(?:Retain|RetainExceptOnCreate|Snapshot)$/.test(textOf(given.value) ?? '');
      if (!keeps) continue;
      const message = deletion
        ? 'This keeps the resource when it is deleted, but not when an update replaces it: that is `UpdateReplacePolicy`.'
        : 'This keeps the resource when an update replaces it, but not when it is deleted: that is `DeletionPolicy`.';
      yield { span: given.keySpan, message };
    }
  },
};

/** Versions are made to be replaced. */
const published = /^AWS::(?:Lambda|Serverless)::(?:Layer)?Version$/;
