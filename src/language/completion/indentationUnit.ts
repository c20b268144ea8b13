const defaultUnit = 2;

/** How many columns a document indents a level: as far as its first indented line. */
export function indentationUnit(text: string): number {
  const first = /^[^\S\n#-][^\S\n]*(?=[^\s#])/m.exec(text.slice(0, 10_000));
  return first && !first[0].includes('\t') ? Math.min(8, first[0].length) : defaultUnit;
}
