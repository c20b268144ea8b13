import type { LogLine } from '../emulator/invocation.ts';

const taskRoot = '/var/task/';

/** A line for people: places in the code lead to their files on this machine. */
export function withOwnPaths(line: LogLine): LogLine {
  const { text, sourceFolder } = line;
  if (sourceFolder === undefined || !text.includes(taskRoot)) return line;
  return { ...line, text: text.replaceAll(taskRoot, `${sourceFolder}/`) };
}
