import type { Rule } from '../rule.ts';

const small = `
Resources:
  Orders:
    Type: AWS::SQS::Queue
`;

export const templateSize: Rule = {
  code: 'template-size',
  cfnLint: ['E1002'],
  severity: 'error',
  documentation: `CloudFormation takes templates of at most [1 MB](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html). A part of a larger one can be a nested stack.`,
  bad: `${small}# ${'.'.repeat(1024 * 1024)}
`,
  good: small,
  judgesMacroInput: true,
  *check({ template: { root, text } }) {
    const size = Buffer.byteLength(text);
    const first = root?.entries[0];
    if (size <= limitBytes || !first) return;
    const message = `A template has at most 1 MB. This one has ${(size / limitBytes).toFixed(2)} MB. Move a part of it to a nested stack.`;
    yield { span: first.keySpan, message };
  },
};

const limitBytes = 1024 * 1024;
