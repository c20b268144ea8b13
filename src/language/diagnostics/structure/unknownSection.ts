import { closest } from '../../../shared/closest.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const sections = [
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Hooks',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
];

export const unknownSection: Rule = {
  code: 'unknown-section',
  cfnLint: ['E1001'],
  severity: 'error',
  documentation: `A template has the sections of the [template anatomy](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html)
and, in SAM templates, \`Globals\`. CloudFormation refuses a template with any other.

Nothing is said where a macro of your own transforms the template, for it may know more sections.`,
  bad: `
Parameter:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template }: RuleContext): Iterable<Finding> {
    // After a mistake in JSON, keys may seem to stand at another depth than they do.
    if (template.problems.some(({ code }) => code === 'json-syntax')) return;
    const known = template.kind === 'sam' ? [...sections, 'Globals'] : sections;
    for (const { key, keySpan } of template.root?.entries ?? []) {
      if (known.includes(key) || /^Fn::(?:Transform$|ForEach::)/.test(key)) continue;
      if (key === 'Globals') {
        const message = '`Globals` needs the SAM transform: add `Transform: AWS::Serverless-2016-10-31`.';
        yield { span: keySpan, message };
        continue;
      }
      const meant = closest(key, known);
      const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
      yield { span: keySpan, message: `There is no template section \`${key}\`.${advice}` };
    }
  },
};
