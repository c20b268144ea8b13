import { execFileSync } from 'node:child_process';

/** Memory that a process holds; undefined where the system does not tell. */
export function residentMegabytes(processId: number): number | undefined {
  try {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' });
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
