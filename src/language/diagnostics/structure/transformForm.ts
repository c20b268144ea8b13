import { entryOf, textOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const transformForm: Rule = {
  code: 'transform-form',
  cfnLint: ['E1005'],
  severity: 'error',
  documentation: `[\`Transform\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html) names macros: a text, a map of \`Name\` and \`Parameters\`, or a list of those. Names that begin with \`AWS::\` are those of AWS; any other is a macro of your account.`,
  bad: `
Transform: AWS::Serverless-2016-10-3
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  judgesMacroInput: true,
  *check({ template: { root } }) {
    const transform = entryOf(root, 'Transform');
    if (!transform) return;
    const { value, keySpan } = transform;
    for (const item of value.kind === 'list' ? value.items : [value]) {
      const name = item.kind === 'map' ? entryOf(item, 'Name') : undefined;
      const text = textOf(name?.value ?? item);
      const span = written(name?.value ?? item, keySpan);
      if (text === undefined) yield { span, message: 'A transform is its name, or a map with its `Name`.' };
      else if (text.startsWith('AWS::') && !known.includes(text))
        yield { span, message: `There is no transform \`${text}\`.${didYouMean(text, known)}` };
    }
  },
};

const known = [
  'AWS::CodeDeployBlueGreen',
  'AWS::CodeStar',
  'AWS::Include',
  'AWS::LanguageExtensions',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
  'AWS::Serverless-2016-10-31',
  'AWS::ServiceCatalog',
];
