import { accessSync, closeSync, constants, existsSync, openSync, readSync } from 'node:fs';

/** Why an executable could not be started, in the operating system's words. */
export function startFailure(executable: string): string {
  if (!existsSync(executable)) return 'no such file or directory';
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    return 'permission denied';
  }
  // A script whose interpreter is not there.
  return startsLikeScript(executable) ? 'no such file or directory' : 'exec format error';
}

function startsLikeScript(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(descriptor, start);
    return start.toString('latin1') === '#!';
  } finally {
    closeSync(descriptor);
  }
}
