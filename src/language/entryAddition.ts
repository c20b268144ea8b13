import type { Template } from '../template/template.ts';
import type { MapValue } from '../template/value.ts';
import type { MapSketch } from './completion/sketch.ts';
import { SnippetWriter, snippetText } from './completion/snippetWriter.ts';
import { indentOf, lineAt } from './cursor/textLines.ts';
import { additionTo, type TextEdit } from './edits.ts';
import { indentationUnit } from './indentationUnit.ts';
import { entrySpan } from './spans.ts';

/** The edit that adds entries to a map, in its own notation; undefined where it has none yet, as below an empty key. */
export function entryAddition(
  { text, format }: Pick<Template, 'text' | 'format'>,
  holder: MapValue,
  added: MapSketch,
): TextEdit | undefined {
  const writer = new SnippetWriter(indentationUnit(text));
  if (!isFlow(text, holder)) return additionTo(text, holder, snippetText(writer.block(added, 0)).split('\n'));
  const isJson = format === 'json';
  const last = holder.entries.at(-1);
  if (!last) {
    const whole = isJson ? writer.json(added, indentOf(lineAt(text, holder.start).text)) : writer.flow(added);
    return { span: { start: holder.start, end: holder.end }, newText: snippetText(whole) };
  }
  const { start, end } = entrySpan(last);
  const line = lineAt(text, start);
  const column = indentOf(line.text);
  // Each entry on its own line, or all on one.
  const separator = line.start + column === start ? `,\n${' '.repeat(column)}` : ', ';
  const entries = isJson ? writer.jsonEntries(added, column) : writer.flowEntries(added);
  return { span: { start: end, end }, newText: separator + snippetText(entries) };
}

/** Whether a map stands in braces. */
export function isFlow(text: string, { start }: MapValue): boolean {
  return text.charAt(start) === '{';
}
