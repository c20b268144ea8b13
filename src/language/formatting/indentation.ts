import { Positions } from '../../template/positions.ts';
import type { MapValue, Span, Value } from '../../template/value.ts';
import { isWithin } from '../spans.ts';
import type { IndentEdit } from './formatYaml.ts';

/** Finds the indentation each line of a YAML text should have: that of what begins on it, or of what it goes on with. */
export class Indentation {
  readonly #size: number;
  readonly #lines: readonly string[];
  readonly #positions: Positions;
  /** By line, for those on which a key or an item begins. */
  readonly #wanted = new Map<number, number>();
  /** Lines that go on with a string or with brackets, by the line they move with. */
  readonly #movedWith = new Map<number, number>();

  constructor(text: string, size: number) {
    this.#size = size;
    this.#lines = text.split('\n');
    this.#positions = new Positions(text);
  }

  editsOf(root: MapValue): IndentEdit[] {
    this.#block(root, 0);
    const known = this.#lines.map((line, number) => this.#wantedOf(line, number));
    return this.#lines.flatMap((line, number): IndentEdit[] => {
      const oldIndent = indentOf(line);
      const newIndent = known[number] ?? this.#ofComment(number, oldIndent, known);
      const isBlank = oldIndent === line.trimEnd().length;
      return isBlank || newIndent === undefined || newIndent === oldIndent
        ? []
        : [{ line: number, oldIndent, newIndent }];
    });
  }

  #wantedOf(line: string, number: number): number | undefined {
    const owner = this.#movedWith.get(number);
    if (owner === undefined) return this.#wanted.get(number);
    const moved = (this.#wanted.get(owner) ?? 0) - indentOf(this.#lines[owner] ?? '');
    return Math.max(0, indentOf(line) + moved);
  }

  /** As the next line that was indented alike, else as the last one before; other comments stay beside what follows. */
  #ofComment(number: number, oldIndent: number, known: readonly (number | undefined)[]): number | undefined {
    if (!/^ *#/.test(this.#lines[number] ?? '')) return undefined;
    const next = known.findIndex((indent, line) => line > number && indent !== undefined);
    if (next >= 0 && indentOf(this.#lines[next] ?? '') === oldIndent) return known[next];
    for (let line = number - 1; line >= 0; line--) {
      const indent = known[line];
      if (indent !== undefined && indentOf(this.#lines[line] ?? '') === oldIndent) return indent;
    }
    return next >= 0 ? known[next] : undefined;
  }

  /** A collection whose keys or dashes shall stand at `indent`. */
  #block(value: Value, indent: number): void {
    if (value.kind === 'list') this.#list(value.items, indent);
    else if (value.kind === 'map')
      for (const { keySpan, value: inner } of value.entries) {
        if (isWithin(keySpan, value)) this.#entry(keySpan, inner, indent);
      }
    else if (value.kind === 'intrinsic') this.#entry(value.nameSpan, value.argument, indent);
  }

  #entry(keySpan: Span, value: Value, indent: number): void {
    const { line, character } = this.#positions.positionAt(keySpan.start);
    if (this.#beginsLine(line, character)) this.#wanted.set(line, indent);
    if (value.start >= keySpan.end) this.#value(value, line, character, indent);
  }

  #list(items: readonly Value[], indent: number): void {
    for (const item of items) {
      const { line, character } = this.#positions.positionAt(item.start);
      const text = this.#lines[line] ?? '';
      const dash = /- +(?:&\S+ +)?$/.exec(text.slice(0, character))?.index;
      if (dash === undefined) continue;
      if (this.#beginsLine(line, dash)) this.#wanted.set(line, indent);
      if (isBlock(item, text, character)) this.#block(item, indent + character - dash);
      else this.#value(item, line, dash, indent);
    }
  }

  /** What belongs to a key or dash that stood at `oldColumn` of a line and shall stand at `indent`. */
  #value(value: Value, ownerLine: number, oldColumn: number, indent: number): void {
    if (value.kind === 'intrinsic' && this.#isTag(value.nameSpan)) {
      this.#value(value.argument, ownerLine, oldColumn, indent);
      return;
    }
    const start = this.#positions.positionAt(value.start);
    const isFlow = /[[{]/.test((this.#lines[start.line] ?? '').charAt(start.character));
    if (value.kind === 'scalar' || isFlow) {
      const last = this.#positions.positionAt(value.end);
      const lastLine = last.character === 0 ? last.line - 1 : last.line;
      for (let line = ownerLine + 1; line <= lastLine; line++) this.#movedWith.set(line, ownerLine);
      return;
    }
    // A list may stand below its key without being indented: that is a style.
    const isBeside = value.kind === 'list' && indentOf(this.#lines[start.line] ?? '') === oldColumn;
    this.#block(value, isBeside ? indent : indent + this.#size);
  }

  #beginsLine(line: number, character: number): boolean {
    return indentOf(this.#lines[line] ?? '') === character;
  }

  #isTag({ start }: Span): boolean {
    const { line, character } = this.#positions.positionAt(start);
    return (this.#lines[line] ?? '').charAt(character) === '!';
  }
}

/** A collection that begins after the dash. */
function isBlock(item: Value, line: string, character: number): boolean {
  return item.kind !== 'scalar' && !/[[{!]/.test(line.charAt(character));
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
