import type { Span } from '../../template/value.ts';
import { functionOfTag } from './blockLine.ts';
import type { Cursor, Path } from './cursor.ts';
import { contentOf, flowTokens, isClosed, type FlowToken } from './flowTokens.ts';

/** A bracket that is open, and what was read in it so far. */
interface Level {
  readonly isMap: boolean;
  readonly keys: string[];
  /** The last text of a map, which a colon makes a key. */
  text: string | undefined;
  /** The key whose value is read; undefined while a key is. */
  key: string | undefined;
  index: number;
  /** The functions whose tags stand before the value being read. */
  functions: string[];
}

/**
 * The cursor between brackets: in flow YAML, and everywhere in JSON. `start` is where the outermost bracket stands and
 * `base` its path. Undefined where the bracket closes before the offset, and inside comments.
 */
export function flowCursor(
  text: string,
  start: number,
  offset: number,
  base: Path,
  form: 'flow' | 'json',
): Cursor | undefined {
  const { levels, token } = read(text, start, offset, form);
  const level = levels.at(-1);
  if (!level || token?.kind === 'comment') return undefined;
  const isKey = level.isMap && level.key === undefined;
  const span = token ? contentSpan(token, offset) : { start: offset, end: offset };
  const end = token?.end ?? offset;
  return {
    path: [...base, ...levels.flatMap(segmentsOf)],
    typing: isKey ? 'key' : 'value',
    span,
    offset,
    prefix: text.slice(span.start, offset),
    siblings: isKey ? [...level.keys, ...keysAfter(text, end, form)] : [],
    form,
    quote: token?.kind !== 'quoted' ? '' : token.text.startsWith("'") ? "'" : '"',
    hasColon: isKey && /^[ \t]*:/.test(text.slice(end, text.indexOf('\n', end) >>> 0)),
  };
}

/** Whether the bracket at `start` is still open at the offset. */
export function isOpenAt(text: string, start: number, offset: number): boolean {
  return read(text, start, offset, 'flow').levels.length > 0;
}

interface Reading {
  /** None where the outermost bracket is closed. */
  readonly levels: readonly Level[];
  /** What the offset is in or right behind. */
  readonly token: FlowToken | undefined;
}

function read(text: string, start: number, offset: number, form: 'flow' | 'json'): Reading {
  const levels: Level[] = [];
  for (const token of flowTokens(text, start, form)) {
    if (token.start >= offset) break;
    if (isAt(token, offset)) return { levels, token };
    take(levels, token);
    if (levels.length === 0) break;
  }
  return { levels, token: undefined };
}

function isAt(token: FlowToken, offset: number): boolean {
  if (token.kind === 'mark') return false;
  return token.kind === 'quoted' && isClosed(token) ? offset < token.end : offset <= token.end;
}

function take(levels: Level[], token: FlowToken): void {
  const level = levels.at(-1);
  const { kind, text } = token;
  if (kind === 'mark') takeMark(levels, level, text);
  else if (kind === 'tag' && text.startsWith('!')) level?.functions.push(functionOfTag(text.slice(1)));
  else if ((kind === 'plain' || kind === 'quoted') && level?.isMap === true) {
    if (level.key === undefined) level.text = contentOf(token);
    else endValue(level);
  }
}

function takeMark(levels: Level[], level: Level | undefined, mark: string): void {
  if (mark === '{' || mark === '[') {
    const nothing = { text: undefined, key: undefined, index: 0, functions: [] };
    levels.push({ isMap: mark === '{', keys: [], ...nothing });
  } else if (mark === '}' || mark === ']') {
    levels.pop();
    const outer = levels.at(-1);
    if (outer) endValue(outer);
  } else if (mark === ',' && level) {
    endValue(level);
    level.index++;
  } else if (level?.text !== undefined) {
    level.key = level.text;
    level.keys.push(level.key);
  }
}

function endValue(level: Level): void {
  level.key = undefined;
  level.text = undefined;
  level.functions = [];
}

function segmentsOf({ isMap, key, index, functions }: Level): Path {
  if (!isMap) return [index, ...functions];
  return key === undefined ? [] : [key, ...functions];
}

/** Without quotes; a string that is not closed ends at the cursor, for what follows may be no part of it. */
function contentSpan(token: FlowToken, offset: number): Span {
  const { start, end } = token;
  if (token.kind !== 'quoted') return { start, end };
  return { start: start + 1, end: isClosed(token) ? end - 1 : offset };
}

/** The keys that follow in the same map. */
function keysAfter(text: string, start: number, form: 'flow' | 'json'): string[] {
  const keys: string[] = [];
  let last: string | undefined;
  let depth = 0;
  for (const token of flowTokens(text, start, form)) {
    const { kind, text: written } = token;
    if (kind === 'mark' && '{['.includes(written)) depth++;
    else if (kind === 'mark' && '}]'.includes(written)) depth--;
    if (depth < 0) break;
    if (depth > 0) continue;
    if (kind !== 'mark') last = contentOf(token);
    else if (written === ':' && last !== undefined) keys.push(last);
    if (kind === 'mark') last = undefined;
  }
  return keys;
}
