/** A key or a dash: what begins a level of block YAML. */
export interface Opener {
  readonly column: number;
  /** Undefined of a dash. */
  readonly key: string | undefined;
  /** The intrinsic functions whose tags follow it. */
  readonly functions: readonly string[];
}

export interface BlockLine {
  readonly openers: readonly Opener[];
  /** Where what follows the last opener begins; the line's end where nothing does. */
  readonly restColumn: number;
}

/** A key with its colon. */
const keyPattern =
  /(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#,[\]{}!&*|>%@`:](?:[^:#]|:(?=\S)|(?<=\S)#)*?))[ \t]*:(?=\s|$)/y;
const dashPattern = /-(?=\s|$)/y;
const propertyPattern = /(?:!(\S*)|&\S+)\s+/y;

/** Reads the beginning of a line; a tag counts once a space follows it. */
export function readLine(line: string): BlockLine {
  const openers: Opener[] = [];
  let column = afterBlanks(line, 0);
  for (;;) {
    const dash = matchAt(dashPattern, line, column);
    const key = dash ? undefined : keyAt(line, column);
    const length = dash ? 1 : key?.length;
    if (length === undefined) return { openers, restColumn: column };
    const after = readFunctions(line, afterBlanks(line, column + length));
    openers.push({ column, key: key?.text, functions: after.functions });
    column = after.column;
    if (key) return { openers, restColumn: column };
  }
}

/** The key that begins at a column, if a colon makes it one; `length` counts the colon. */
export function keyAt(
  line: string,
  column: number,
): { readonly text: string; readonly length: number } | undefined {
  const match = matchAt(keyPattern, line, column);
  if (!match) return undefined;
  return { text: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length };
}

/** The full name of the function a tag stands for. */
export function functionOfTag(tag: string): string {
  return tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`;
}

function readFunctions(
  line: string,
  start: number,
): { readonly functions: readonly string[]; readonly column: number } {
  const functions: string[] = [];
  let column = start;
  for (;;) {
    const match = matchAt(propertyPattern, line, column);
    if (!match) return { functions, column };
    if (match[1] !== undefined) functions.push(functionOfTag(match[1]));
    column += match[0].length;
  }
}

function afterBlanks(line: string, start: number): number {
  let column = start;
  while (line[column] === ' ' || line[column] === '\t') column++;
  return column;
}

function matchAt(pattern: RegExp, line: string, column: number): RegExpExecArray | null {
  pattern.lastIndex = column;
  return pattern.exec(line);
}
