import { parseTemplate } from '../../template/parse.ts';
import type { Template } from '../../template/template.ts';
import type { Value } from '../../template/value.ts';
import { Indentation } from './indentation.ts';

/** A line's indentation, and what shall be there instead. */
export interface IndentEdit {
  /** Zero-based. */
  readonly line: number;
  readonly oldIndent: number;
  readonly newIndent: number;
}

/** Zero-based, both counted in. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Indents each level of a YAML template by as many spaces as wanted. Nothing else changes: comments, quotes, blank lines
 * and the style of lists stay. No edits where the text has mistakes, is JSON, or would mean anything else afterwards.
 */
export function formatYaml(
  { text, format, root, problems }: Template,
  size: number,
  { first, last }: Lines = { first: 0, last: Infinity },
): IndentEdit[] {
  const hasMistakes = problems.some(({ code }) => code !== 'duplicate-key');
  if (format !== 'yaml' || !root || hasMistakes || !isOneDocument(text, root.start)) return [];
  const all = new Indentation(text, size).editsOf(root);
  const edits = all.filter(({ line }) => first <= line && line <= last);
  const after = parseTemplate(applied(text, edits), 'yaml');
  const isSame = after.root && after.problems.length === problems.length && isEqual(root, after.root);
  return isSame === true ? edits : [];
}

/** Whose lines end as everywhere. */
function isOneDocument(text: string, start: number): boolean {
  return !/^(?:---|\.\.\.)(?:\s|$)/m.test(text.slice(start)) && !/\r(?!\n)/.test(text);
}

function applied(text: string, edits: readonly IndentEdit[]): string {
  const lines = text.split('\n');
  for (const { line, oldIndent, newIndent } of edits)
    lines[line] = ' '.repeat(newIndent) + (lines[line] ?? '').slice(oldIndent);
  return lines.join('\n');
}

/** Whether two values mean the same, wherever they stand. */
function isEqual(a: Value, b: Value): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.source === b.source;
  if (a.kind === 'intrinsic')
    return b.kind === 'intrinsic' && a.name === b.name && isEqual(a.argument, b.argument);
  if (a.kind === 'list') return b.kind === 'list' && hasSame(a.items, b.items, isEqual);
  return (
    b.kind === 'map' &&
    hasSame(a.entries, b.entries, (one, other) => one.key === other.key && isEqual(one.value, other.value))
  );
}

function hasSame<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && isSame(one, other);
    })
  );
}
