import { stringScalar } from './scalar.ts';
import { entryOf, type MapEntry, type MapValue, type Span, type Value } from './value.ts';

/** The entries of a map that SAM has too, under SAM's names. */
export function pick(map: Value | undefined, names: Readonly<Record<string, string>>): MapEntry[] {
  return Object.entries(names).flatMap(([name, samName]) => {
    const entry = entryOf(map, name);
    return entry ? [{ ...entry, key: samName }] : [];
  });
}

export function mapWith({ start, end }: Span, entries: readonly MapEntry[]): MapValue {
  return { kind: 'map', entries, start, end };
}

/** An entry that the template says in another way; `span` is where it says so. */
export function textEntry(key: string, text: string, span: Span): MapEntry {
  return { key, keySpan: span, value: stringScalar(text, span) };
}

export function refEntry(key: string, logicalId: string, span: Span): MapEntry {
  const { start, end } = span;
  const argument = stringScalar(logicalId, span);
  return {
    key,
    keySpan: span,
    value: { kind: 'intrinsic', name: 'Ref', nameSpan: span, argument, start, end },
  };
}

export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}
