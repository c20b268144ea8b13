import { ancestryOf } from './blockAncestry.ts';
import { keyAt, readLine } from './blockLine.ts';
import type { Cursor } from './cursor.ts';
import { flowCursor } from './flowCursor.ts';
import { indentOf, isSilent, lineAt, linesBelow } from './textLines.ts';

/** The cursor in block YAML, found by indentation, which is right long before the text can be parsed. */
export function blockCursor(text: string, offset: number): Cursor | undefined {
  const line = lineAt(text, offset);
  const before = line.text.slice(0, offset - line.start);
  const { openers, restColumn } = readLine(before);
  const ancestry = ancestryOf(text, offset, { start: line.start, openers, restColumn });
  const { path } = ancestry;
  const inside = ancestry.inside;
  if (inside?.kind === 'flow') return flowCursor(text, inside.start, offset, path, 'flow');
  if (inside?.kind === 'text') return textCursor(line.text, line.start, offset, path);
  const rest = before.slice(restColumn);
  if (/^#|\s#/.test(rest) && !/^["']/.test(rest)) return undefined;
  if (/^[[{]/.test(rest)) return flowCursor(text, line.start + restColumn, offset, path, 'flow');

  const isValue = openers.at(-1)?.key !== undefined;
  const key = isValue ? undefined : keyAt(line.text, restColumn);
  const token = tokenAt(line.text, restColumn, key?.length);
  if (offset > line.start + token.end && token.quote !== '') return undefined;
  const span = {
    start: Math.min(line.start + token.start, offset),
    end: Math.max(line.start + token.end, offset),
  };
  const siblings = isValue ? [] : [...ancestry.siblings, ...keysBelow(text, offset, restColumn)];
  const isKey = key !== undefined || siblings.length > 0 || path.length === 0;
  return {
    path,
    typing: isValue || rest.startsWith('!') ? 'value' : isKey ? 'key' : 'either',
    span,
    offset,
    prefix: text.slice(span.start, offset),
    siblings,
    form: 'block',
    quote: token.quote,
    hasColon: key !== undefined,
  };
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly quote: Cursor['quote'];
}

/** The key of the given length (colon included) or the scalar at a column, without its quotes. */
function tokenAt(line: string, column: number, keyLength: number | undefined): Token {
  const whole = keyLength === undefined ? line.slice(column) : line.slice(column, column + keyLength - 1);
  const quoted = /^(?:"(?<double>(?:[^"\\]|\\.)*)|'(?<single>(?:[^']|'')*))/.exec(whole);
  if (quoted?.groups) {
    const { double, single } = quoted.groups;
    const content = double ?? single ?? '';
    return { start: column + 1, end: column + 1 + content.length, quote: single === undefined ? '"' : "'" };
  }
  const plain = whole.replace(/(?:^|\s)#.*$/, '').trimEnd();
  return { start: column, end: column + plain.length, quote: '' };
}

function textCursor(line: string, lineStart: number, offset: number, path: Cursor['path']): Cursor {
  const start = Math.min(lineStart + indentOf(line), offset);
  const end = Math.max(offset, lineStart + line.trimEnd().length);
  const prefix = line.slice(start - lineStart, offset - lineStart);
  const shape = { typing: 'value', form: 'text', quote: '', hasColon: false, siblings: [] } as const;
  return { ...shape, path, span: { start, end }, offset, prefix };
}

/** The keys that follow in the same map. */
function keysBelow(text: string, offset: number, column: number): string[] {
  const keys: string[] = [];
  for (const line of linesBelow(text, offset)) {
    if (isSilent(line.text)) continue;
    const indent = indentOf(line.text);
    if (indent > column) continue;
    const key = indent === column ? readLine(line.text).openers[0]?.key : undefined;
    if (key === undefined) break;
    keys.push(key);
  }
  return keys;
}
