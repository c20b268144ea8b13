import type { Span } from './value.ts';

/** As in LSP: zero-based, `character` counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into positions and back. A position past the end of its line means the end of the line. */
export class Positions {
  readonly #text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lineStarts = lineStartsOf(text);
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    let line = 0;
    let after = this.#lineStarts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= inside) line = middle;
      else after = middle;
    }
    return { line, character: inside - (this.#lineStarts[line] ?? 0) };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#lineStarts[line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, character), this.#lineEnd(line));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** Where a line's content ends, before its line break. */
  #lineEnd(line: number): number {
    const next = this.#lineStarts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (feed >= 0 || carriageReturn >= 0) {
    const isAlone = carriageReturn >= 0 && carriageReturn + 1 !== feed && (feed < 0 || carriageReturn < feed);
    const end = isAlone ? carriageReturn : feed;
    starts.push(end + 1);
    if (feed >= 0 && feed <= end) feed = text.indexOf('\n', end + 1);
    if (carriageReturn >= 0 && carriageReturn <= end) carriageReturn = text.indexOf('\r', end + 1);
  }
  return starts;
}
