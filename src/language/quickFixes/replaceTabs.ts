import { levelOf } from '../edits.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Indents with spaces what is indented with tabs. */
export const replaceTabs: QuickFix = {
  codes: ['tab-indentation'],
  *fixes({ span }, { document: { text } }): Iterable<Fix> {
    const newText = text.slice(span.start, span.end).replaceAll('\t', levelOf(text));
    yield { title: 'Indent with spaces', edits: [{ span, newText }], isPreferred: true };
  },
};
