/**
 * Where in a template someone is typing. In: a template and an offset, also where the text is half typed and the
 * parsed values therefore lack what is being typed. Out: a {@link Cursor}.
 */
import type { Template } from '../../template/template.ts';
import type { MapValue, Span, Value } from '../../template/value.ts';
import { blockCursor } from './blockCursor.ts';
import { flowCursor } from './flowCursor.ts';

/** Keys and list indices from the root on. Intrinsic functions stand in it by their full names, tags too. */
export type Path = readonly (string | number)[];

export interface Cursor {
  /** Of the value being typed, or of the map whose key is being typed. */
  readonly path: Path;
  /** `either` where nothing stands yet that would tell: below `Key:`, in an empty list item. */
  readonly typing: 'key' | 'value' | 'either';
  /** The key or scalar the cursor is in, without its quotes; empty where there is none. */
  readonly span: Span;
  readonly offset: number;
  /** The part of the text of `span` that is before the cursor. */
  readonly prefix: string;
  /** The other keys of the map. */
  readonly siblings: readonly string[];
  /** `text` is inside a block scalar. */
  readonly form: 'block' | 'flow' | 'json' | 'text';
  readonly quote: '' | '"' | "'";
  /** Whether a colon follows the key being typed. */
  readonly hasColon: boolean;
}

/** Undefined inside comments and behind the end of a JSON document. */
export function cursorAt(template: Template, offset: number): Cursor | undefined {
  const { text, format, root } = template;
  const place = Math.max(0, Math.min(offset, text.length));
  if (format === 'yaml') return blockCursor(text, place);
  const { path, start } = enclosingMap(root, place);
  return flowCursor(text, start, place, path, 'json');
}

/** Only this deep, so that little is scanned and a missing brace further down shifts nothing. */
const safeDepth = 2;

/** The entry of a section that holds the offset, else the section, else the document. */
function enclosingMap(
  root: MapValue | undefined,
  offset: number,
): { readonly path: Path; readonly start: number } {
  const path: string[] = [];
  let map = root;
  let start = 0;
  while (map && path.length < safeDepth) {
    const entry = map.entries.find(({ value }) => isInside(value, offset));
    if (entry?.value.kind !== 'map') break;
    path.push(entry.key);
    map = entry.value;
    start = map.start;
  }
  return { path, start };
}

function isInside({ start, end }: Value, offset: number): boolean {
  return start < offset && offset < end;
}
