const maximumDepth = 200;

/**
 * Where a YAML text is nested beyond reason: so many brackets open, so many dashes on a line, so many steps of
 * indentation. A parser that calls itself for each of them comes to the end of the stack.
 */
export function tooDeepAt(text: string): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const marks = /^(?:[ \t]*[-?:](?=[ \t]))*[ \t]*/.exec(line)?.[0] ?? '';
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    for (const [bracket] of line.matchAll(/[[\]{}]/g))
      brackets = Math.max(0, brackets + (bracket === '[' || bracket === '{' ? 1 : -1));
    const steps = indents.length + marks.replace(/[ \t]/g, '').length;
    if (steps + brackets > maximumDepth) return index + marks.length;
  }
  return undefined;
}
