import { entryOf } from '../../../template/value.ts';
import { hasLanguageExtensions } from '../../macros.ts';
import type { Rule } from '../rule.ts';
import { functionCalls, shortName } from './functionCalls.ts';
import { loopsOf } from './loops.ts';

export const extensionNeeded: Rule = {
  code: 'extension-needed',
  cfnLint: ['E1030', 'E1031', 'E1032'],
  severity: 'error',
  documentation: `\`Fn::ForEach\`, \`Fn::Length\` and \`Fn::ToJsonString\` are known to the transform [\`AWS::LanguageExtensions\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-languageextensions.html) only. Where SAM transforms the template too, \`AWS::LanguageExtensions\` comes first in the list.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !ToJsonString { Queue: orders }
`,
  good: `
Transform: AWS::LanguageExtensions
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !ToJsonString { Queue: orders }
`,
  judgesMacroInput: true,
  *check(context) {
    const { template } = context;
    const { transforms } = template;
    if (!hasLanguageExtensions(template)) {
      const remedy = 'needs `Transform: AWS::LanguageExtensions`.';
      for (const { value } of functionCalls(context, 'Fn::Length', 'Fn::ToJsonString'))
        yield { span: value.nameSpan, message: `\`${shortName(value.name)}\` ${remedy}` };
      for (const { keySpan } of loopsOf(template))
        yield { span: keySpan, message: `\`Fn::ForEach\` ${remedy}` };
    } else if (
      transforms.includes(sam) &&
      transforms.indexOf(sam) < transforms.indexOf('AWS::LanguageExtensions')
    ) {
      const transform = entryOf(template.root, 'Transform');
      const message = `\`AWS::LanguageExtensions\` has to come before \`${sam}\`.`;
      if (transform) yield { span: transform.value, message };
    }
  },
};

const sam = 'AWS::Serverless-2016-10-31';
