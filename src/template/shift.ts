import type { Problem } from './template.ts';
import type { MapEntry, Span, Value } from './value.ts';

export function shiftedEntries(entries: readonly MapEntry[], by: number): readonly MapEntry[] {
  return by === 0
    ? entries
    : entries.map(({ key, keySpan, value }) => ({
        key,
        keySpan: shiftedSpan(keySpan, by),
        value: shifted(value, by),
      }));
}

export function shiftedProblems(problems: readonly Problem[], by: number): readonly Problem[] {
  return by === 0
    ? problems
    : problems.map((problem) => ({ ...problem, span: shiftedSpan(problem.span, by) }));
}

/** The same value further on in its text. */
function shifted(value: Value, by: number): Value {
  const start = value.start + by;
  const end = value.end + by;
  switch (value.kind) {
    case 'scalar':
      return { kind: 'scalar', value: value.value, source: value.source, start, end };
    case 'list':
      return { kind: 'list', items: value.items.map((item) => shifted(item, by)), start, end };
    case 'map':
      return { kind: 'map', entries: shiftedEntries(value.entries, by), start, end };
    case 'intrinsic': {
      const { name, nameSpan, argument } = value;
      return {
        kind: 'intrinsic',
        name,
        nameSpan: shiftedSpan(nameSpan, by),
        argument: shifted(argument, by),
        start,
        end,
      };
    }
  }
}

function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
