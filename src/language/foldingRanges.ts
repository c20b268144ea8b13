import type { MapEntry, Value } from '../template/value.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** Zero-based lines, both of which stay in view or are folded as LSP says. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'comment' | 'region' | undefined;
}

/** Everything of several lines: entries, items, strings, comments, and what `#region` and `#endregion` enclose. */
export function foldingRanges({ template, text, positions }: TemplateDocument): FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  const proseLines = new Set<number>();
  const lineOf = (offset: number): number => positions.positionAt(offset).line;
  const add = (start: number, end: number, closing: number): void => {
    const [startLine, endLine] = [lineOf(start), lineOf(end) - closing];
    // Of what begins on one line the outermost counts.
    if (endLine > startLine && !found.has(startLine))
      found.set(startLine, { startLine, endLine, kind: undefined });
  };
  const walkEntry = (entry: MapEntry): void => {
    const { value, keySpan } = entry;
    // What an alias repeats is folded where it is written.
    if (value.start < keySpan.end) return;
    add(keySpan.start, lastContent(text, keySpan.start, value.end), closingLines(text, value.end));
    walk(value);
  };
  const walk = (value: Value): void => {
    if (value.kind === 'scalar') {
      const last = lineOf(lastContent(text, value.start, value.end));
      for (let line = lineOf(value.start); line < last; line++) proseLines.add(line + 1);
    } else if (value.kind === 'intrinsic') walk(value.argument);
    else if (value.kind === 'map') value.entries.forEach(walkEntry);
    else
      for (const item of value.items) {
        add(item.start, lastContent(text, item.start, item.end), closingLines(text, item.end));
        walk(item);
      }
  };
  if (template.root) walk(template.root);
  const lines = text.split(/\r\n|\r|\n/);
  return [...found.values(), ...commentRanges(lines, proseLines), ...regions(lines, proseLines)];
}

/** Before the blank that block strings end with. */
function lastContent(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Of a value in brackets the line that closes it stays in view. */
function closingLines(text: string, end: number): number {
  return /[}\]]/.test(text.charAt(end - 1)) && /^[ \t]*$/.test(lineBefore(text, end - 1)) ? 1 : 0;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function* commentRanges(lines: readonly string[], prose: ReadonlySet<number>): Iterable<FoldingRange> {
  let start: number | undefined;
  for (let line = 0; line <= lines.length; line++) {
    const text = lines[line] ?? '';
    const isComment = /^\s*(?:#|\/\/)(?!\s*(?:end)?region\b)/.test(text) && !prose.has(line);
    if (isComment) start ??= line;
    else if (start !== undefined) {
      if (line - 1 > start) yield { startLine: start, endLine: line - 1, kind: 'comment' };
      start = undefined;
    }
  }
}

function* regions(lines: readonly string[], prose: ReadonlySet<number>): Iterable<FoldingRange> {
  const open: number[] = [];
  for (const [line, text] of lines.entries()) {
    if (prose.has(line)) continue;
    const mark = /^\s*(?:#|\/\/)\s*(end)?region\b/.exec(text);
    if (!mark) continue;
    if (mark[1] === undefined) open.push(line);
    else {
      const startLine = open.pop();
      if (startLine !== undefined) yield { startLine, endLine: line, kind: 'region' };
    }
  }
}
