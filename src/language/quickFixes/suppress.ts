import { cursorAt } from '../cursor/cursor.ts';
import { indentOf, lineAt } from '../cursor/textLines.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** A comment that keeps a problem quiet, where comments may stand. */
export const suppress: QuickFix = {
  *fixes({ span, code }, { document: { template, text } }): Iterable<Fix> {
    if (template.format === 'json' || /syntax|tab-/.test(code)) return;
    const line = lineAt(text, span.start);
    const cursor = cursorAt(template, line.start + indentOf(line.text));
    if (!cursor || cursor.form === 'text' || cursor.quote !== '') return;
    const comment = `${' '.repeat(indentOf(line.text))}# lambda-disable-next-line ${code}\n`;
    const edits = [{ span: { start: line.start, end: line.start }, newText: comment }];
    yield { title: `Suppress \`${code}\` here`, edits };
  },
};
