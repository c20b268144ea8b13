import { exportsOf } from '../../../src/language/code/codeExports.ts';

/** The exported names in order, with their definition's line (from 1), and `…` where there may be more. */
export function exportedFrom(file: string, text: string): string {
  const exports = exportsOf(text, file);
  if (!exports) return 'unknown';
  const names = [...exports.names].map(([name, { start, end }]) => {
    const isThere = text.slice(start, end) !== '';
    return isThere ? `${name}:${text.slice(0, start).split('\n').length}` : name;
  });
  return [...names, ...(exports.isComplete ? [] : ['…'])].join(' ');
}
