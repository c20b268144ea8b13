import { entryOf, textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const formatVersion: Rule = {
  code: 'format-version',
  cfnLint: ['E1001'],
  severity: 'error',
  documentation: `[\`AWSTemplateFormatVersion\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/format-version-structure.html) has one value so far: \`2010-09-09\`.`,
  bad: `
AWSTemplateFormatVersion: '2010-09-10'
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  judgesMacroInput: true,
  *check({ template: { root } }) {
    const version = entryOf(root, 'AWSTemplateFormatVersion');
    if (!version || textOf(version.value) === '2010-09-09') return;
    const message = '`AWSTemplateFormatVersion` is `2010-09-09`.';
    yield { span: written(version.value, version.keySpan), message };
  },
};
