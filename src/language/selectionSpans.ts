import type { Span } from '../template/value.ts';
import { isEntry, nodesAt } from './nodesAt.ts';
import { entrySpan, touches, withoutQuotes } from './spans.ts';
import { subPlaces } from './subPlaces.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** What an expanding selection takes in, from the smallest to the whole document; each is within the next. */
export function selectionSpans({ template, text }: TemplateDocument, offset: number): Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }];
  for (const node of nodesAt(template.root, offset)) {
    if (isEntry(node)) {
      spans.push(entrySpan(node));
      if (touches(node.keySpan, offset)) spans.push(node.keySpan, withoutQuotes(node.keySpan, text));
      continue;
    }
    spans.push({ start: node.start, end: node.end });
    if (node.kind === 'scalar') spans.push(withoutQuotes(node, text));
    if (node.kind !== 'intrinsic') continue;
    if (touches(node.nameSpan, offset)) spans.push(node.nameSpan);
    const place = subPlaces(node, text).find((each) => each.isExact && touches(each.span, offset));
    if (place) return [...nested([...spans, node.argument, place.span])];
  }
  return nested(spans);
}

/** Without those that are no smaller than the one around them. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const around = kept.at(-1);
    const isSmaller =
      !around ||
      (around.start <= span.start &&
        span.end <= around.end &&
        span.end - span.start < around.end - around.start);
    if (isSmaller) kept.push({ start: span.start, end: span.end });
  }
  return kept.reverse();
}
