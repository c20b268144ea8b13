import type { Value } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { valueKind } from '../valueKind.ts';
import { written } from '../written.ts';
import { functionCalls, listArguments, shortName } from './functionCalls.ts';

export const conditionFunctionArguments: Rule = {
  code: 'condition-function-arguments',
  cfnLint: ['E8003', 'E8004', 'E8005', 'E8006', 'E8007'],
  severity: 'error',
  documentation: `[Condition functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html): \`Fn::Equals\` takes two values, \`Fn::Not\` one condition, \`Fn::And\` and \`Fn::Or\` take 2 to 10 conditions. A condition is another such function or \`!Condition Name\`.`,
  bad: `
Conditions:
  IsSmall: !Not [!Equals [!Ref AWS::Region]]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsSmall
`,
  good: `
Conditions:
  IsSmall: !Not [!Equals [!Ref AWS::Region, eu-west-1]]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsSmall
`,
  *check(context) {
    for (const { value, section } of functionCalls(context, ...Object.keys(forms))) {
      const { name } = value;
      const form = forms[name];
      // Elsewhere another rule says that they do not belong.
      if (!form || (section !== 'Conditions' && section !== 'Rules')) continue;
      const taken = listArguments(value, form.count, form.words);
      if ('finding' in taken) yield taken.finding;
      else for (const item of taken.items) yield* wrongOperand(item, name, section, context);
    }
  },
};

interface Form {
  readonly count: readonly [least: number, most: number];
  readonly words: string;
}

const forms: Readonly<Record<string, Form>> = {
  'Fn::And': { count: [2, 10], words: '2 to 10 conditions' },
  'Fn::Equals': { count: [2, 2], words: 'the two values to compare' },
  'Fn::Not': { count: [1, 1], words: 'one condition in a list' },
  'Fn::Or': { count: [2, 10], words: '2 to 10 conditions' },
};

function* wrongOperand(
  item: Value,
  name: string,
  section: string,
  { template }: RuleContext,
): Iterable<Finding> {
  const kind = valueKind(item, template);
  if (name === 'Fn::Equals') {
    if (kind === 'boolean') yield { span: item, message: '`!Equals` compares values, not conditions.' };
    return;
  }
  if (kind === 'boolean' || kind === 'unknown' || section === 'Rules') return;
  const text = item.kind === 'scalar' ? item.source : '';
  const known = template.conditions.some(({ key }) => key === text);
  const remedy = known ? ` Write \`!Condition ${text}\`.` : '';
  yield { span: written(item, item), message: `\`${shortName(name)}\` takes conditions.${remedy}` };
}
