import { placeOf } from '../completion/place.ts';
import { cursorAt } from '../cursor/cursor.ts';
import type { CompletionOptions } from '../completion/complete.ts';
import { occurrencesAt } from '../occurrences.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Hover, HoverContext } from './hover.ts';
import { hoverProviders } from './index.ts';

/** What the first provider that knows the place says of it. */
export function hoverAt(
  document: TemplateDocument,
  offset: number,
  { types, today }: CompletionOptions,
): Hover | undefined {
  const cursor = cursorAt(document.template, offset);
  if (!cursor || /\s/.test(document.text.charAt(offset) || ' ')) return undefined;
  const word = document.text.slice(cursor.span.start, cursor.span.end);
  const place = placeOf(cursor.path);
  const occurrences = occurrencesAt(document.template, offset);
  const context: HoverContext = { document, offset, cursor, place, word, occurrences, types, today };
  for (const provider of hoverProviders) {
    const hover = provider(context);
    if (hover) return hover;
  }
  return undefined;
}
