import { withoutQuotes } from '../spans.ts';
import { meantWord } from '../diagnostics/didYouMean.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** “Did you mean”: the word takes the place of the wrong one. */
export const useMeantWord: QuickFix = {
  *fixes({ span, message }, { document: { text } }): Iterable<Fix> {
    const meant = meantWord(message);
    if (meant === undefined) return;
    const place = withoutQuotes(span, text);
    const written = text.slice(place.start, place.end);
    if (/\s/.test(written)) return;
    // Of a handler only what follows the file is wrong.
    const wrong = /^`[^`]*` does not (?:export|define) `([^`]*)`/.exec(message)?.[1];
    const start = wrong === undefined ? place.start : place.start + written.lastIndexOf(wrong);
    if (start < place.start) return;
    yield {
      title: `Change to \`${meant}\``,
      edits: [{ span: { start, end: place.end }, newText: meant }],
      isPreferred: true,
    };
  },
};
