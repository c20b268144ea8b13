import type { MapEntry, Span } from '../template/value.ts';

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** An entry with its key and its value; of a value that an alias repeats from elsewhere the key alone. */
export function entrySpan({ keySpan, value }: MapEntry): Span {
  return { start: keySpan.start, end: value.start < keySpan.end ? keySpan.end : value.end };
}
