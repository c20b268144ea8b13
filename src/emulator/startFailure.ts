import { accessSync, closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** Why an executable could not be started, in the operating system's words. */
export function startFailure(executable: string): string {
  const missing = missingPart(executable);
  if (missing !== undefined) return missing;
  return interpreterOf(executable) === undefined ? 'exec format error' : 'no such file or directory';
}

/** The same before anybody tried, as far as can be seen. `toHere`: where a path of the process lies. */
export function startObstacle(executable: string, toHere: (path: string) => string): string | undefined {
  if (!isAbsolute(executable)) return undefined;
  const path = toHere(executable);
  const missing = missingPart(path);
  const interpreter = missing === undefined ? interpreterOf(path) : undefined;
  return interpreter === undefined ? missing : missingPart(toHere(interpreter));
}

function missingPart(executable: string): string | undefined {
  if (!existsSync(executable)) return 'no such file or directory';
  try {
    accessSync(executable, constants.X_OK);
    return undefined;
  } catch {
    return 'permission denied';
  }
}

/** Of a script that may be read. */
function interpreterOf(path: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const start = Buffer.alloc(256);
    const length = readSync(descriptor, start);
    return /^#![ \t]*([^\s]*)/.exec(start.toString('latin1', 0, length))?.[1];
  } finally {
    closeSync(descriptor);
  }
}
