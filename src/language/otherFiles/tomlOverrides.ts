import type { Span } from '../../template/value.ts';
import { namesInString, type OverrideName, type Overrides } from './overrides.ts';

const string = String.raw`"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?`;

/** Read by its words alone: what is half typed shall be understood too, and positions are what is wanted. */
export function tomlOverrides(text: string): Overrides[] {
  const assigned = [...text.matchAll(/^[ \t]*parameter_overrides[ \t]*=[ \t]*/gm)].map((match) => {
    const start = match.index + match[0].length;
    return { start, end: valueEnd(text, start) };
  });
  const tables = [...text.matchAll(/^[ \t]*\[[^\]\n]*\.parameter_overrides[ \t]*\].*$/gm)].map((match) => {
    const start = match.index + match[0].length;
    const next = /^[ \t]*\[/m.exec(text.slice(start));
    return { start, end: next ? start + next.index : text.length };
  });
  return [
    ...assigned.map((span) => (text.startsWith('{', span.start) ? tableOf(text, span) : textOf(text, span))),
    ...tables.map((span) => tableOf(text, span)),
  ];
}

function textOf(text: string, span: Span): Overrides {
  const pieces = text.slice(span.start, span.end).matchAll(new RegExp(`#.*|${string}`, 'g'));
  const strings = [...pieces].flatMap(({ 0: written, index }): Span[] => {
    if (written.startsWith('#')) return [];
    const [quotes = ''] = /^(?:"""|'''|"|')/.exec(written) ?? [];
    const isClosed = written.length >= 2 * quotes.length && written.endsWith(quotes);
    const start = span.start + index + quotes.length;
    return [{ start, end: span.start + index + written.length - (isClosed ? quotes.length : 0) }];
  });
  return { span, isTable: false, strings, names: strings.flatMap((each) => namesInString(text, each)) };
}

function tableOf(text: string, span: Span): Overrides {
  const keys = new RegExp(`#.*|(?<quote>["']?)(?<key>[A-Za-z0-9]+)\\k<quote>(?=[ \\t]*=)|${string}`, 'dg');
  const names = [...text.slice(span.start, span.end).matchAll(keys)].flatMap(
    ({ groups, indices }): OverrideName[] => {
      const [start, end] = indices?.groups?.['key'] ?? [0, 0];
      const name = groups?.['key'];
      return name === undefined ? [] : [{ name, span: { start: span.start + start, end: span.start + end } }];
    },
  );
  return { span, isTable: true, strings: [], names };
}

/** Behind a string, behind the bracket that closes what one opens, else at the end of the line. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (const { 0: piece, index } of text.slice(start).matchAll(new RegExp(`${string}|#.*|[^]`, 'g'))) {
    if (piece === '[' || piece === '{') depth++;
    else if (piece === ']' || piece === '}') depth--;
    const end = start + index;
    if (depth === 0 && piece === '\n') return end;
    // A table that begins ends whatever was left open.
    if (depth > 0 && piece === '[' && index > 0 && /^\[[\w.-]+\][ \t]*$/m.test(lineFrom(text, end)))
      return end;
    if (depth === 0 && /["'\]}]$/.test(piece)) return end + piece.length;
  }
  return text.length;
}

/** The rest of a line; empty where something stands before. */
function lineFrom(text: string, start: number): string {
  const isFirst = start === 0 || text.charAt(start - 1) === '\n';
  return isFirst ? (/^.*/.exec(text.slice(start))?.[0] ?? '') : '';
}
