import type { Span, Value } from '../../template/value.ts';

/** Where a value stands; of one that is not written, where it belongs. */
export function written(value: Value, fallback: Span): Span {
  return value.end > value.start ? { start: value.start, end: value.end } : fallback;
}
