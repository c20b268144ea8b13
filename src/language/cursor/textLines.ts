export interface TextLine {
  /** Its offset in the text. */
  readonly start: number;
  /** Without its line break. */
  readonly text: string;
}

export function lineAt(text: string, offset: number): TextLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return { start, text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end) };
}

/** The nearest line before the one that starts at `start` that is indented by so many columns at most. */
export function lineAbove(text: string, start: number, maximumIndent: number): TextLine | undefined {
  let below = start;
  while (below > 0) {
    const above = below < 2 ? 0 : text.lastIndexOf('\n', below - 2) + 1;
    if (!isIndentedMore(text, above, maximumIndent)) return lineAt(text, above);
    below = above;
  }
  return undefined;
}

function isIndentedMore(text: string, start: number, indent: number): boolean {
  for (let offset = start; offset <= start + indent; offset++)
    if (text[offset] !== ' ' && text[offset] !== '\t') return false;
  return true;
}

/** The lines after the one that holds `offset`. */
export function* linesBelow(text: string, offset: number): Generator<TextLine> {
  let lineBreak = text.indexOf('\n', offset);
  while (lineBreak >= 0) {
    yield lineAt(text, lineBreak + 1);
    lineBreak = text.indexOf('\n', lineBreak + 1);
  }
}

export function indentOf(line: string): number {
  let column = 0;
  while (line[column] === ' ' || line[column] === '\t') column++;
  return column;
}

/** Whether a line says nothing: it is blank or a comment. */
export function isSilent(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
