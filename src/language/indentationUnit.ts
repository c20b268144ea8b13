const defaultUnit = 2;

/** How many columns a document indents a level: as far as its first indented line. */
export function indentationUnit(text: string): number {
  const beginning = text.slice(0, 10_000);
  const first = /^[^\S\n]+(?=[^\s#])/m.exec(beginning) ?? /^[^\S\n]+/m.exec(beginning);
  return first && !first[0].includes('\t') ? Math.min(8, first[0].length) : defaultUnit;
}
