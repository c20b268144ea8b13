import { hasUnknownMacro, isChangedByMacro } from '../macros.ts';
import type { Template } from '../../template/template.ts';
import type { Span, Value } from '../../template/value.ts';

/** The stretches of a template that become something else before CloudFormation reads them. */
export function macroSpans(template: Template): Span[] {
  if (hasUnknownMacro(template)) return [{ start: 0, end: template.text.length }];
  const mentioned = /Fn::(?:Transform|ForEach)|!Transform/.test(template.text);
  return template.root && mentioned ? spansIn(template.root, new Set()) : [];
}

function spansIn(value: Value, seen: Set<Value>): Span[] {
  // What an alias repeats is one value in several places.
  if (value.kind === 'scalar' || seen.has(value)) return [];
  seen.add(value);
  if (isChangedByMacro(value)) return [value];
  if (value.kind === 'list') return value.items.flatMap((item) => spansIn(item, seen));
  if (value.kind === 'intrinsic') return spansIn(value.argument, seen);
  return value.entries.flatMap(({ key, keySpan, value: inner }) =>
    key.startsWith('Fn::ForEach') || isChangedByMacro(inner)
      ? [{ start: Math.min(keySpan.start, inner.start), end: Math.max(keySpan.end, inner.end) }]
      : spansIn(inner, seen),
  );
}
