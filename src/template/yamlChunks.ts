import type { Span } from './value.ts';

/** A part of a YAML text that can be read without the rest: one key of the document, or one of a section. */
export interface Chunk extends Span {
  /** What is below the one key of this chunk, where it is cut too; else it is in the chunk itself. */
  readonly children: readonly Span[];
}

/** A line that is neither blank nor a comment. */
interface Line {
  readonly start: number;
  /** How many spaces it starts with. */
  readonly indent: number;
}

// White space is what it is to YAML: a no-break space or a byte order mark is a letter like any other.
const blankOrComment = /[ \t]*(?:#[^\n]*)?(?=\r?\n|$)/y;
const key =
  /(?:"(?:\\[^\n]|[^"\\\n])*"|'[^'\n]*'|(?:[^ \t\r\n"'#,[\]{}&*!|>%@`?:-]|[?:-](?=[^ \t\r\n]))(?:(?![ \t]#|:[ \t\r\n])[^\n])*?)[ \t]*:(?=[ \t\r\n]|$)/y;
const name = /["'\w$]/y;
/** What goes on with the key before, also where it is indented like it. */
const goesOn = /-(?=[ \t\r\n]|$)|[\]}\t]/y;
const documentStart = /---[ \t]*(?:#[^\n]*)?(?=\r?\n|$)/y;
/** Directives, document markers, keys that have no name, a tag or an anchor, or are marked as keys, merge keys, a byte order mark. */
const unclear = /[%\uFEFF]|(?:---|\.\.\.|[?:])(?=[ \t\r\n]|$)|<<[ \t]*:|[!&*][^\n]*:(?=[ \t\r\n]|$)/y;

/**
 * Cuts a YAML text where a key of the document or of a section starts: nothing else may be indented like them.
 * Undefined where that is not so simple: a text that is no map in block style, several documents, directives.
 */
export function chunksOf(text: string): readonly Chunk[] | undefined {
  const lines = contentLines(text);
  if (lines[0] && isAt(documentStart, text, lines[0].start)) lines.shift();
  const [first] = lines;
  if (!first || first.indent > 0 || !isAt(name, text, first.start)) return undefined;
  if (/\r(?!\n)/.test(text) || hasUnclear(text, lines, 0)) return undefined;
  const heads = lines.flatMap((line, index) => (isKey(text, line, 0) ? [index] : []));
  if (heads.length === 0) return undefined;
  const parts = [0, ...heads.filter((index) => index > 0)];
  const chunks: Chunk[] = [];
  for (const [at, index] of parts.entries()) {
    const next = parts[at + 1] ?? lines.length;
    const inPart = chunksOfKey(text, lines.slice(index, next), lines[next]?.start ?? text.length);
    if (!inPart) return undefined;
    chunks.push(...inPart);
  }
  return chunks;
}

/** `lines` are those of one key of the document; undefined where what is below it cannot be cut. */
function chunksOfKey(text: string, lines: readonly Line[], end: number): Chunk[] | undefined {
  const [head, first] = lines;
  if (!head || !first || !opensSection(text, head) || first.indent === 0 || !isKey(text, first, first.indent))
    return cutAt(text, lines, [0], end).map((span) => ({ ...span, children: [] }));
  if (hasUnclear(text, lines, first.indent)) return undefined;
  // What stands at the margin and is no key ends no section.
  const children = cutAt(text, lines.slice(1), [0, first.indent], end);
  return [{ start: head.start, end: first.start, children }];
}

function cutAt(text: string, lines: readonly Line[], indents: readonly number[], end: number): Span[] {
  const starts = lines.filter((line) => startsChunk(text, line, indents)).map(({ start }) => start);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}

function hasUnclear(text: string, lines: readonly Line[], at: number): boolean {
  return lines.some(({ start, indent }) => indent === at && isAt(unclear, text, start + indent));
}

function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const indent = indentAt(text, start);
    if (!isAt(blankOrComment, text, start + indent)) lines.push({ start, indent });
    const lineBreak = text.indexOf('\n', start + indent);
    start = lineBreak < 0 ? text.length : lineBreak + 1;
  }
  return lines;
}

function indentAt(text: string, start: number): number {
  let offset = start;
  while (text.charCodeAt(offset) === 0x20) offset++;
  return offset - start;
}

function startsChunk(text: string, { start, indent }: Line, indents: readonly number[]): boolean {
  return indents.includes(indent) && !isAt(goesOn, text, start + indent);
}

function isKey(text: string, { start, indent }: Line, wanted: number): boolean {
  return indent === wanted && isAt(key, text, start + indent);
}

/** Whether a key has nothing beside it, so that what it is for stands in the lines below. */
function opensSection(text: string, { start }: Line): boolean {
  return isAt(key, text, start) && isAt(blankOrComment, text, key.lastIndex);
}

function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
