import type { Declaration } from '../declarations.ts';
import type { Occurrence } from '../occurrences.ts';
import type { HoverContext } from './hover.ts';

/** The place of a declared name that the mouse is over. */
export function occurrenceOf(
  { occurrences }: HoverContext,
  kind: Declaration['kind'],
): Occurrence | undefined {
  return occurrences.find(({ declaration }) => declaration.kind === kind);
}
