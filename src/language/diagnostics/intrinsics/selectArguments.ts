import type { IntrinsicValue, Value } from '../../../template/value.ts';
import { hasLanguageExtensions } from '../../macros.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { functionCalls, listArguments, notOfKind, shortName } from './functionCalls.ts';

export const selectArguments: Rule = {
  code: 'select-arguments',
  cfnLint: ['E1017'],
  severity: 'error',
  documentation: `[\`Fn::Select\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-select.html) takes the index of an item, the first one being 0, and a list that has it. The index is written out, or comes from \`Ref\` or \`Fn::FindInMap\`; with the transform \`AWS::LanguageExtensions\` from any function.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [2, [orders, news]]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [1, [orders, news]]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Select')) {
      const taken = listArguments(value, [2, 2], 'an index and a list');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [index, list] = taken.items;
      yield* notOfKind(list, 'list', 'What `!Select` selects from', context, value.nameSpan);
      if (index?.kind === 'intrinsic') yield* wrongFunction(index, context);
      else if (index) yield* wrongIndex(index, list);
    }
  },
};

const ofIndex = ['Ref', 'Fn::FindInMap', 'Fn::If', 'Fn::Transform'];

function* wrongFunction(index: IntrinsicValue, { template }: RuleContext): Iterable<Finding> {
  if (ofIndex.includes(index.name) || hasLanguageExtensions(template)) return;
  yield {
    span: index,
    message: `The index of \`!Select\` cannot come from \`${shortName(index.name)}\`: use \`!Ref\` or \`!FindInMap\`.`,
  };
}

function* wrongIndex(index: Value, list: Value | undefined): Iterable<Finding> {
  const text = index.kind === 'scalar' ? index.source : '';
  if (!/^\d+$/.test(text)) {
    yield { span: index, message: 'The index of `!Select` is a number; the first item has 0.' };
    return;
  }
  if (list?.kind !== 'list' || Number(text) < list.items.length) return;
  const last = list.items.length - 1;
  const remedy =
    last < 0 ? 'it is empty.' : last === 0 ? 'its only item has 0.' : `its items have 0 to ${last}.`;
  yield { span: index, message: `The list has no item ${text}: ${remedy}` };
}
