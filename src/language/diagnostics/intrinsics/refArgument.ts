import { hasLanguageExtensions } from '../../macros.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';
import { functionCalls } from './functionCalls.ts';

export const refArgument: Rule = {
  code: 'ref-argument',
  cfnLint: ['E1020'],
  severity: 'error',
  documentation: `[\`Ref\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html) takes the name of a parameter or a resource, written out. Only the transform \`AWS::LanguageExtensions\` lets functions make the name.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Ref [Orders]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Ref Orders
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Ref')) {
      const { argument, nameSpan } = value;
      if (argument.kind === 'intrinsic' && hasLanguageExtensions(context.template)) continue;
      if (argument.kind === 'scalar' && argument.source !== '') continue;
      const message = '`!Ref` takes the name of a parameter or a resource, written out.';
      yield { span: written(argument, nameSpan), message };
    }
  },
};
