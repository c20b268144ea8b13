import type { MapEntry, Span, Value } from './value.ts';

/** `!Ref X` is the intrinsic function `Ref`; every other short tag is short for `Fn::…`. */
export function intrinsicOfTag(tag: string, nameSpan: Span, argument: Value): Value {
  if (tag === '!' || tag.startsWith('!!') || tag.startsWith('!<')) return argument;
  const short = tag.slice(1);
  const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
  return { kind: 'intrinsic', name, nameSpan, argument, start: nameSpan.start, end: argument.end };
}

/** What merge keys (`<<`) stand for: a key in the map wins over a merged one, an earlier merged map over a later one. */
export function mergeInto(written: readonly MapEntry[], merged: readonly Value[]): MapEntry[] {
  const entries = [...written];
  const keys = new Set(written.map(({ key }) => key));
  for (const map of merged.flatMap((value) => (value.kind === 'list' ? value.items : value))) {
    for (const entry of map.kind === 'map' ? map.entries : []) {
      if (keys.has(entry.key)) continue;
      keys.add(entry.key);
      entries.push(entry);
    }
  }
  return entries;
}
