import { entryOf, textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const descriptionForm: Rule = {
  code: 'description-form',
  cfnLint: ['E1003', 'E1004'],
  severity: 'error',
  documentation: `The [\`Description\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html) of a template is text of at most 1,024 bytes, without functions.`,
  bad: `
Description: !Sub Orders of \${AWS::StackName}
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Description: Orders
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { root } }) {
    const description = entryOf(root, 'Description');
    if (!description) return;
    const { value, keySpan } = description;
    const text = textOf(value);
    if (text === undefined)
      yield { span: written(value, keySpan), message: 'A description is text, written out.' };
    else if (Buffer.byteLength(text) > 1024) {
      const message = `A description has at most 1,024 bytes. Here are ${Buffer.byteLength(text)}.`;
      yield { span: keySpan, message };
    }
  },
};
