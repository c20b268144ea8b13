import { sampleEventsOf } from '../../events/sampleEvents.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { parseTemplate } from '../../template/parse.ts';
import { resolveValue } from '../../template/resolve.ts';
import type { Value } from '../../template/value.ts';
import type { WrittenCompletion } from '../completion/completion.ts';
import { completionEdit } from '../completion/completionEdit.ts';
import { hole } from '../completion/sketch.ts';
import { escapeSnippet } from '../completion/snippetWriter.ts';
import { cursorAt, type Cursor, type Path } from '../cursor/cursor.ts';
import { indentOf, lineAt } from '../cursor/textLines.ts';
import type { TemplateDocument } from '../templateDocument.ts';

/** An event that a trigger of a function would send. */
interface Sample {
  /** `GetOrder: GET /orders/{id}`. */
  readonly label: string;
  readonly triggerType: string;
  readonly event: Json;
}

export function isEventFile(path: string): boolean {
  return /[\\/]events[\\/].*\.json$|[\\/.]event\.json$/.test(path);
}

/** In an empty file whole events of the functions' triggers, else what such events have at this place. */
export function eventCompletions(
  text: string,
  offset: number,
  templates: readonly TemplateDocument[],
): WrittenCompletion[] {
  const samples = templates.flatMap(samplesOf);
  if (text.trim() === '') return samples.map((sample) => wholeEvent(sample, text));
  const template = parseTemplate(text, 'json');
  const cursor = cursorAt(template, offset);
  if (!cursor) return [];
  const written = new Set(template.root?.entries.map(({ key }) => key));
  const isLike = ({ event }: Sample): boolean =>
    isJsonObject(event) && Object.keys(event).some((key) => written.has(key));
  const like = samples.filter(isLike);
  const values = (like.length > 0 ? like : samples).flatMap(({ event }) => valueAt(event, cursor.path) ?? []);
  return cursor.typing === 'key' ? keys(values, text, cursor) : scalars(values, text, cursor);
}

function samplesOf(document: TemplateDocument): Sample[] {
  const { resolve, functions } = document;
  const names = { ...resolve, resolve: (value: Value) => resolveValue(value, resolve).json };
  return functions.flatMap((func) =>
    sampleEventsOf(func, names).map(({ label, triggerType, event }) => ({
      label: `${func.logicalId}: ${label}`,
      triggerType,
      event,
    })),
  );
}

function wholeEvent({ label, triggerType, event }: Sample, text: string): WrittenCompletion {
  const newText = escapeSnippet(`${JSON.stringify(event, undefined, 2)}\n`);
  const span = { start: 0, end: text.length };
  return { label, kind: 'skeleton', detail: triggerType, edit: { newText, span, filterPrefix: '' } };
}

/** With the values that the first sample has there. */
function keys(values: readonly Json[], text: string, cursor: Cursor): WrittenCompletion[] {
  const found = new Map<string, Json>();
  for (const value of values.filter(isJsonObject))
    for (const [key, inner] of Object.entries(value))
      if (!found.has(key) && !cursor.siblings.includes(key)) found.set(key, inner);
  const indent = ' '.repeat(indentOf(lineAt(text, cursor.offset).text));
  return [...found].map(([label, value]) => {
    const written = JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`);
    const entries = { [label]: hole(written, false) };
    const edit = completionEdit({ text, cursor, isNewItem: false, unit: 2 }, { kind: 'entries', entries });
    return { label, kind: 'property', edit };
  });
}

function scalars(values: readonly Json[], text: string, cursor: Cursor): WrittenCompletion[] {
  const found = new Set(values.filter((value) => typeof value !== 'object' || value === null));
  return [...found].map((value) => {
    const insert = { kind: 'value', value: hole(JSON.stringify(value), false) } as const;
    const edit = completionEdit({ text, cursor, isNewItem: false, unit: 2 }, insert);
    return { label: String(value), kind: 'value', edit };
  });
}

/** Of a list every item is like the first. */
function valueAt(json: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((outer, segment) => {
    if (typeof segment === 'number') return isJsonList(outer) ? outer[0] : undefined;
    return isJsonObject(outer) ? outer[segment] : undefined;
  }, json);
}

function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
