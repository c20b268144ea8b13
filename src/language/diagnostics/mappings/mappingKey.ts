import type { Template } from '../../../template/template.ts';
import { entryOf, textOf, valueOf, type Value } from '../../../template/value.ts';
import { isChangedByMacro } from '../../macros.ts';
import { didYouMean } from '../didYouMean.ts';
import { functionCalls } from '../intrinsics/functionCalls.ts';
import type { Finding, Rule } from '../rule.ts';

export const mappingKey: Rule = {
  code: 'mapping-key',
  cfnLint: ['E1011'],
  severity: 'error',
  documentation: `\`Fn::FindInMap\` names a mapping of the template and keys that it has. A key that a function makes is not known before the template is deployed.`,
  bad: `
Mappings:
  Limits:
    live:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Limits, live, Second]
`,
  good: `
Mappings:
  Limits:
    live:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Limits, live, Seconds]
`,
  *check(context) {
    const { template } = context;
    if (isChangedByMacro(valueOf(template.root, 'Mappings'))) return;
    for (const { value } of functionCalls(context, 'Fn::FindInMap')) {
      const { argument } = value;
      const [map, first, second, options] = argument.kind === 'list' ? argument.items : [];
      if (!map || !first || !second || entryOf(options, 'DefaultValue')) continue;
      yield* missingKeys(map, first, second, template);
    }
  },
};

function* missingKeys(map: Value, first: Value, second: Value, { mappings }: Template): Iterable<Finding> {
  const name = textOf(map);
  if (name === undefined || name.includes('${')) return;
  const mapping = mappings.find(({ key }) => key === name);
  if (!mapping) {
    const candidates = mappings.map(({ key }) => key);
    yield {
      span: map,
      message: `\`${name}\` is no mapping of this template.${didYouMean(name, candidates)}`,
    };
    return;
  }
  if (mapping.value.kind !== 'map' || isChangedByMacro(mapping.value)) return;
  const inner =
    textOf(first) === undefined
      ? mapping.value.entries.map(({ value }) => value)
      : [valueOf(mapping.value, textOf(first) ?? '')];
  yield* missingKey(first, mapping.value, name);
  const holders = inner.filter((value) => value !== undefined);
  if (holders.length === 0 || holders.some((holder) => holder.kind !== 'map' || isChangedByMacro(holder)))
    return;
  const key = textOf(second);
  if (key !== undefined && holders.some((holder) => entryOf(holder, key))) return;
  const [holder] = holders;
  if (holder) yield* missingKey(second, holder, name);
}

function* missingKey(key: Value, holder: Value, mapping: string): Iterable<Finding> {
  const text = textOf(key);
  if (text === undefined || text.includes('${') || holder.kind !== 'map' || entryOf(holder, text)) return;
  const candidates = holder.entries.map((entry) => entry.key);
  yield {
    span: key,
    message: `The mapping \`${mapping}\` has no such key \`${text}\`.${didYouMean(text, candidates)}`,
  };
}
