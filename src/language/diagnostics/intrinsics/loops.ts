import type { Template } from '../../../template/template.ts';
import type { MapEntry, Value } from '../../../template/value.ts';

/** The `Fn::ForEach` of a template that stand in no other one. */
export function loopsOf({ root, text }: Template): MapEntry[] {
  return root && text.includes('Fn::ForEach') ? loopsIn(root) : [];
}

function loopsIn(value: Value): MapEntry[] {
  if (value.kind !== 'map') return [];
  return value.entries.flatMap((entry) =>
    entry.key.startsWith('Fn::ForEach') ? [entry] : loopsIn(entry.value),
  );
}
