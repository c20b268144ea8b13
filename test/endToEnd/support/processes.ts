import { execFileSync } from 'node:child_process';

/** The command lines of the processes that the extension host started, on Linux and macOS. */
export function childrenOfExtensionHost(): readonly string[] {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all
    .map((line) => /^\s*(\d+) (.*)$/.exec(line))
    .filter((match) => match?.[1] === String(process.pid))
    .map((match) => match?.[2] ?? '');
}
