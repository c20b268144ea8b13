import type { Span } from '../../template/value.ts';

export interface ObjectKey {
  readonly key: string;
  readonly span: Span;
  /** The variable that the value is, for `{ a }` and `{ a: b }`. */
  readonly local: string | undefined;
}

const member =
  /^(?:(?:async|get|set)\s+(?=[\w$"'*]))?\*?\s*(?<key>[\w$]+|["'] *["'])\s*(?:(?::\s*(?<value>[\w$]+)\s*(?=[,}]))|(?<other>[:(])|(?=[,}]))/d;

/**
 * The keys of the object literal that begins at `start` in blanked JavaScript. Undefined where the literal has keys
 * that cannot be read (spread, computed) or no end.
 */
export function objectKeys(text: string, code: string, start: number): ObjectKey[] | undefined {
  const keys: ObjectKey[] = [];
  let offset = start + 1;
  for (;;) {
    offset += /^[\s,]*/.exec(code.slice(offset))?.[0].length ?? 0;
    if (code.charAt(offset) === '}') return keys;
    const match = member.exec(code.slice(offset, offset + 500));
    const indices = match?.indices?.groups?.['key'];
    if (!match?.groups || !indices) return undefined;
    const isQuoted = /^["']/.test(match.groups['key'] ?? '');
    const span = {
      start: offset + indices[0] + (isQuoted ? 1 : 0),
      end: offset + indices[1] - (isQuoted ? 1 : 0),
    };
    const key = text.slice(span.start, span.end);
    const isVariable = match.groups['other'] === undefined;
    keys.push({ key, span, local: isVariable ? (match.groups['value'] ?? key) : undefined });
    const end = isVariable ? offset + match[0].length : endOfMember(code, offset + indices[1]);
    if (end === undefined) return undefined;
    offset = end;
  }
}

/** Where the member's value ends: at the comma or brace of the literal itself. */
function endOfMember(code: string, start: number): number | undefined {
  let depth = 0;
  for (let offset = start; offset < code.length; offset++) {
    const character = code.charAt(offset);
    if (depth === 0 && (character === ',' || character === '}')) return offset;
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
  }
  return undefined;
}
