import type { Span } from '../../template/value.ts';
import type { Cursor } from '../cursor/cursor.ts';
import { indentOf, lineAt } from '../cursor/textLines.ts';
import type { Insertion } from './completion.ts';
import { hole, isScalar, map, type MapSketch } from './sketch.ts';
import { escapeSnippet, jsonText, SnippetWriter } from './snippetWriter.ts';

/** A completion in the notation of its document. */
export interface CompletionEdit {
  /** A snippet in LSP's notation; its lines are indented as they are to be. */
  readonly newText: string;
  /** What is replaced; it holds the cursor. */
  readonly span: Span;
  /** What stands before the text that {@link span} begins with, for the editor to compare: a quote. */
  readonly filterPrefix: string;
}

export interface EditPlace {
  readonly text: string;
  readonly cursor: Cursor;
  /** Whether it begins an item of a list. */
  readonly isNewItem: boolean;
  /** How many columns the document indents a level. */
  readonly unit: number;
}

/** The edit that makes an insertion at the cursor. */
export function completionEdit(
  { text, cursor, isNewItem, unit }: EditPlace,
  insertion: Insertion,
): CompletionEdit {
  const { form, quote, hasColon, span } = cursor;
  if (insertion.kind === 'part')
    return { newText: escapeSnippet(insertion.text), span: insertion.span, filterPrefix: '' };
  if (form === 'json') return jsonEdit({ text, cursor, isNewItem, unit }, insertion);
  const writer = new SnippetWriter(unit);
  if (insertion.kind === 'value') {
    const { value } = insertion;
    if (typeof value === 'string' && (quote !== '' || form === 'text'))
      return { newText: escapeSnippet(value), span, filterPrefix: '' };
    const newText =
      form === 'flow' ? writer.flow(value) : blockValue(text, cursor, writer, insertion, isNewItem);
    return { newText, span, filterPrefix: '' };
  }
  const entries = entriesOf(insertion);
  if (hasColon || quote !== '') return { newText: firstKey(entries), span, filterPrefix: '' };
  if (form === 'flow') return { newText: writer.flowEntries(entries), span, filterPrefix: '' };
  const column = columnOf(text, span.start);
  const dash = isNewItem ? dashBefore(text, span.start) : '';
  return { newText: dash + writer.block(entries, column + dash.length), span, filterPrefix: '' };
}

function blockValue(
  text: string,
  { span, typing }: Cursor,
  writer: SnippetWriter,
  { value }: Extract<Insertion, { kind: 'value' }>,
  isNewItem: boolean,
): string {
  const before = text.charAt(span.start - 1);
  if (isScalar(value) && !isNewItem) return (/[:-]/.test(before) ? ' ' : '') + writer.block(value, 0);
  if (typing === 'either') {
    const dash = isNewItem ? '- ' : before === '-' ? ' ' : '';
    return dash + writer.block(value, columnOf(text, span.start) + dash.length);
  }
  const line = lineAt(text, span.start).text;
  const keyColumn = indentOf(line) + (/^\s*((?:-\s+)*)/.exec(line)?.[1]?.length ?? 0);
  const written = writer.afterKey(value, keyColumn);
  return before === ':' || written.startsWith('\n') ? written : written.trimStart();
}

/** Everything in JSON stands in quotes, so that the quotes that are there already are replaced. */
function jsonEdit(
  { text, cursor, unit }: EditPlace,
  insertion: Exclude<Insertion, { kind: 'part' }>,
): CompletionEdit {
  const { span, quote, hasColon } = cursor;
  const isQuoted = quote !== '';
  const end = isQuoted && text.charAt(span.end) === quote ? span.end + 1 : span.end;
  const whole = { start: isQuoted ? span.start - 1 : span.start, end };
  const filterPrefix = quote;
  const writer = new SnippetWriter(unit);
  const column = indentOf(lineAt(text, span.start).text);
  const comma = /^\s*["{[\w]/.test(text.slice(end, end + 500)) && !hasColon ? ',' : '';
  if (insertion.kind === 'value')
    return { newText: writer.json(insertion.value, column) + comma, span: whole, filterPrefix };
  const entries = entriesOf(insertion);
  if (hasColon) return { newText: jsonText(firstKey(entries)), span: whole, filterPrefix };
  return { newText: writer.jsonEntries(entries, column) + comma, span: whole, filterPrefix };
}

function entriesOf(insertion: Extract<Insertion, { kind: 'entries' | 'named' }>): MapSketch {
  if (insertion.kind === 'entries') return map(insertion.entries);
  return { kind: 'map', entries: [[hole(insertion.name), insertion.value]] };
}

function firstKey({ entries: [first] }: MapSketch): string {
  const key = first?.[0] ?? '';
  return typeof key === 'string' ? key : key.text;
}

function dashBefore(text: string, start: number): string {
  return text.charAt(start - 1) === '-' ? ' ' : '- ';
}

function columnOf(text: string, offset: number): number {
  return offset - lineAt(text, offset).start;
}
