import type { LogLine } from '../emulator/invocation.ts';

/** A line for people: places in the code lead to their files on this machine. */
export function withOwnPaths(line: LogLine): LogLine {
  const { text, sourceFolder } = line;
  if (sourceFolder === undefined) return line;
  return { ...line, text: text.replaceAll('/var/task/', `${sourceFolder}/`) };
}
