import type { MapEntry, Span } from '../template/value.ts';

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** An entry with its key and its value; of a value that an alias repeats from elsewhere the key alone. */
export function entrySpan({ keySpan, value }: MapEntry): Span {
  return { start: keySpan.start, end: value.start < keySpan.end ? keySpan.end : value.end };
}

/** A key or scalar without its quotes. */
export function withoutQuotes({ start, end }: Span, text: string): Span {
  const isQuoted = end - start > 1 && /["']/.test(text.charAt(start)) && text[start] === text[end - 1];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Whether an offset is in a span or touches its end, as a cursor does. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
