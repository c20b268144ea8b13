import type { MapValue, Span } from '../template/value.ts';
import { indentationUnit } from './indentationUnit.ts';
import { entrySpan } from './spans.ts';

export interface TextEdit {
  /** Of another file, as the template would name it. */
  readonly path?: string;
  readonly span: Span;
  readonly newText: string;
}

/** The edit that removes an entry of a map, or an item of a list, with its lines or with its comma. */
export function removalOf(text: string, span: Span): TextEdit {
  const { start } = span;
  const end = contentEnd(text, span);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:#.*)?(?:\r?\n|$)/.exec(text.slice(end));
  if (/^[ \t]*(?:- *)?$/.test(text.slice(lineStart, start)) && rest)
    return { span: { start: lineStart, end: end + rest[0].length }, newText: '' };
  const comma = /^\s*,[ \t]*/.exec(text.slice(end));
  if (comma) return { span: { start, end: end + comma[0].length }, newText: '' };
  const before = /,\s*$/.exec(text.slice(0, start));
  return { span: { start: start - (before?.[0].length ?? 0), end }, newText: '' };
}

/**
 * The edit that adds an entry to a map, after the ones that are there: `lines` are those of block YAML, relative to
 * the entry. Undefined where the map is written in another way.
 */
export function additionTo(text: string, map: MapValue, lines: readonly string[]): TextEdit | undefined {
  const last = map.entries.at(-1);
  if (!last || text.charAt(map.start) === '{') return undefined;
  const column = columnOf(text, last.keySpan.start);
  const end = contentEnd(text, entrySpan(last));
  const lineEnd = text.indexOf('\n', end);
  const place = lineEnd < 0 ? text.length : lineEnd + 1;
  const written = lines.map((line) => `${' '.repeat(column)}${line}\n`).join('');
  const isOpen = place === text.length && !text.endsWith('\n');
  return { span: { start: place, end: place }, newText: isOpen ? `\n${written.trimEnd()}` : written };
}

/** Text of several lines (`|`) ends but behind its last line break. */
function contentEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** A level of indentation as the document has it. */
export function levelOf(text: string): string {
  return ' '.repeat(indentationUnit(text));
}
