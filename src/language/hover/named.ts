import type { Declaration } from '../declarations.ts';
import { touches } from '../spans.ts';
import type { Occurrence } from '../occurrences.ts';
import type { HoverContext } from './hover.ts';

/** The place of a declared name that the mouse is over. */
export function occurrenceOf(
  { document, offset }: HoverContext,
  kind: Declaration['kind'],
): Occurrence | undefined {
  return document.occurrences.find(
    ({ span, declaration }) => declaration.kind === kind && touches(span, offset),
  );
}
