import type { Problem } from './template.ts';

/** What the parser says of a mistake. */
interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/**
 * Two mistakes cost the parser everything that follows them: a tab as indentation and a quote that is never closed.
 * What is at fault is overwritten with spaces, so that all else keeps its place and can be read.
 */
export function heal(
  text: string,
  errors: readonly SyntaxError[],
): { readonly text: string; readonly problem: Problem } | undefined {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return healTab(text, tab.pos[0]);
  const quote = errors.find(({ code, message }) => code === 'MISSING_CHAR' && message.includes('quote'));
  return quote && healQuote(text, quote.pos[0]);
}

function healTab(text: string, offset: number): ReturnType<typeof heal> {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const length = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  const end = lineEnd(text, offset);
  // What is already blank is no better off blank.
  if (text.slice(start, end).trim() === '' && !text.slice(start, end).includes('\t')) return undefined;
  return {
    text: blank(text, start, end),
    problem: {
      span: { start, end: start + length },
      code: 'tab-indentation',
      severity: 'error',
      message: 'YAML is indented with spaces, not tabs. This line is left out.',
    },
  };
}

/** `offset` is where the text ended inside the quotes; what opened them is the last quote that stands after a space. */
function healQuote(text: string, offset: number): ReturnType<typeof heal> {
  const before = text.slice(0, offset);
  const opening = [...before.matchAll(/(?<=^|[\s[{,:])["']/gm)].at(-1);
  if (!opening) return undefined;
  const end = lineEnd(text, opening.index);
  return {
    text: blank(text, opening.index, end),
    problem: {
      span: { start: opening.index, end },
      code: 'yaml-syntax',
      severity: 'error',
      message: 'YAML: this quote is not closed.',
    },
  };
}

function lineEnd(text: string, offset: number): number {
  const length = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return offset + length;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
