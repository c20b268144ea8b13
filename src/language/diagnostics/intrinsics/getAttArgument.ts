import type { IntrinsicValue } from '../../../template/value.ts';
import { hasLanguageExtensions } from '../../macros.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { written } from '../written.ts';
import { functionCalls, listArguments } from './functionCalls.ts';

export const getAttArgument: Rule = {
  code: 'get-att-argument',
  cfnLint: ['E1010'],
  severity: 'error',
  documentation: `[\`Fn::GetAtt\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html) takes a resource and one of its attributes, both written out: \`!GetAtt Orders.Arn\`, or a list of the two, in which \`!Ref\` may name the attribute. More functions may stand there with the transform \`AWS::LanguageExtensions\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !GetAtt Orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !GetAtt Orders.Arn
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::GetAtt')) yield* findingsOf(value, context);
  },
};

function* findingsOf(value: IntrinsicValue, { template }: RuleContext): Iterable<Finding> {
  const { argument, nameSpan } = value;
  if (argument.kind === 'scalar') {
    const [resource, attribute] = argument.source.split(/\.(.*)/s);
    if (resource !== '' && attribute !== undefined && attribute !== '') return;
    const message =
      resource === ''
        ? form
        : `\`!GetAtt\` also needs an attribute: \`${resource ?? ''}.Arn\`, for instance.`;
    yield { span: written(argument, nameSpan), message };
    return;
  }
  if (argument.kind === 'intrinsic' && hasLanguageExtensions(template)) return;
  const taken = listArguments(value, [2, 2], 'a resource and one of its attributes: `Orders.Arn`');
  if ('finding' in taken) {
    yield taken.finding;
    return;
  }
  const [resource, attribute] = taken.items;
  for (const item of [resource, attribute]) {
    if (!item || (item.kind === 'scalar' && item.source !== '')) continue;
    if (
      item.kind === 'intrinsic' &&
      (hasLanguageExtensions(template) || (item === attribute && item.name === 'Ref'))
    )
      continue;
    yield { span: written(item, nameSpan), message: form };
  }
}

const form = '`!GetAtt` takes a resource and one of its attributes, written out: `Orders.Arn`.';
