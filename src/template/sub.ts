/** The string of a `Fn::Sub`, taken apart. Offsets count from its start. */
export type SubPart = SubText | SubReference;

interface SubText {
  readonly kind: 'text';
  /** As it comes out: of `${!x}` it is `${x}`. */
  readonly text: string;
}

/** `${Name}` or `${LogicalId.Attribute}`. */
export interface SubReference {
  readonly kind: 'reference';
  readonly name: string;
  /** Where the name stands, without `${` and `}`. */
  readonly start: number;
  readonly end: number;
}

/** Takes the string of a `Fn::Sub` apart; a `${` that is never closed is text. */
export function parseSub(text: string): SubPart[] {
  const parts: SubPart[] = [];
  let textStart = 0;
  for (const match of text.matchAll(/\$\{(!?)([^{}]*)\}/g)) {
    const [whole, mark, inner = ''] = match;
    if (match.index > textStart) parts.push({ kind: 'text', text: text.slice(textStart, match.index) });
    textStart = match.index + whole.length;
    if (mark === '!') {
      parts.push({ kind: 'text', text: `\${${inner}}` });
      continue;
    }
    const name = inner.trim();
    const start = match.index + 2 + (inner.length - inner.trimStart().length);
    parts.push({ kind: 'reference', name, start, end: start + name.length });
  }
  if (textStart < text.length) parts.push({ kind: 'text', text: text.slice(textStart) });
  return parts;
}
