import { entryOf, textOf, type MapValue, type Span } from '../../../template/value.ts';
import { isChangedByMacro } from '../../macros.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule } from '../rule.ts';

export const outputForm: Rule = {
  code: 'output-form',
  cfnLint: ['E6001', 'E6002', 'E6005'],
  severity: 'error',
  documentation: `An [output](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html) is a map with a \`Value\` and, where it is useful, a \`Description\` of at most 1,024 bytes, a \`Condition\` and an \`Export\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Vaule: !Ref Orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Orders
`,
  *check({ template: { outputs }, isComplete }) {
    for (const { key: name, keySpan, value } of outputs) {
      if (name.startsWith('Fn::')) continue;
      if (value.kind === 'map') yield* wrongParts(value, name, keySpan, isComplete);
      else if (isComplete) yield { span: keySpan, message: `\`${name}\` is a map with a \`Value\`.` };
    }
  },
};

const known = ['Condition', 'Description', 'Export', 'Value'];

function* wrongParts(output: MapValue, name: string, keySpan: Span, isComplete: boolean): Iterable<Finding> {
  if (isChangedByMacro(output)) return;
  const unknown = output.entries.filter(({ key }) => !known.includes(key));
  for (const { key, keySpan: span } of unknown)
    yield { span, message: `An output has no \`${key}\`.${didYouMean(key, known)}` };
  if (!entryOf(output, 'Value') && isComplete && unknown.length === 0)
    yield { span: keySpan, message: `\`${name}\` has no \`Value\`.` };
  for (const key of ['Condition', 'Description']) {
    const entry = entryOf(output, key);
    if (!entry || entry.value.kind === 'scalar') continue;
    const what = key === 'Condition' ? 'the name of a condition' : 'text, written out';
    yield { span: entry.value, message: `\`${key}\` of an output is ${what}.` };
  }
  const description = entryOf(output, 'Description');
  if (Buffer.byteLength(textOf(description?.value) ?? '') > 1024 && description)
    yield { span: description.keySpan, message: 'A description has at most 1,024 bytes.' };
}
