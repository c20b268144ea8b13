import type { Span, Value } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import { written } from '../written.ts';

export const mappingForm: Rule = {
  code: 'mapping-form',
  cfnLint: ['E7001'],
  severity: 'error',
  documentation: `A [mapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html) has two levels of keys; under the second one stand texts, numbers or lists of them, written out.`,
  bad: `
Mappings:
  Limits:
    live: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Mappings:
  Limits:
    live:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { mappings }, isComplete }) {
    for (const { key, keySpan, value } of mappings) {
      if (key.startsWith('Fn::')) continue;
      for (const finding of [...notAMap(value, keySpan), ...inMapping(value)])
        if (isComplete || finding.span !== keySpan) yield finding;
    }
  },
};

function* inMapping(mapping: Value): Iterable<Finding> {
  if (mapping.kind !== 'map') return;
  for (const { key, keySpan, value } of mapping.entries) {
    if (key.startsWith('Fn::')) continue;
    yield* notAMap(value, keySpan);
    if (value.kind !== 'map') continue;
    for (const inner of value.entries) {
      const items = inner.value.kind === 'list' ? inner.value.items : [inner.value];
      for (const item of items)
        if (item.kind !== 'scalar' && item.kind !== 'list')
          yield {
            span: written(item, inner.keySpan),
            message: 'What a mapping leads to is text or a list of texts, written out.',
          };
    }
  }
}

function* notAMap(value: Value, keySpan: Span): Iterable<Finding> {
  if (value.kind === 'map' || (value.kind === 'intrinsic' && value.name === 'Fn::Transform')) return;
  const span = value.kind === 'scalar' && value.value === null ? keySpan : value;
  yield { span, message: 'A mapping has two levels of keys: `Limits: { live: { Seconds: 30 } }`.' };
}
