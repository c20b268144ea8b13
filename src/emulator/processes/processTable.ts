import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessRow {
  readonly processId: number;
  readonly parentId: number;
  readonly groupId: number;
}

/** All processes of the machine that still run; POSIX only. */
export async function listProcesses(): Promise<ProcessRow[]> {
  return process.platform === 'linux' ? readProc() : await askPs();
}

function readProc(): ProcessRow[] {
  const rows: ProcessRow[] = [];
  for (const name of readdirSync('/proc')) {
    const processId = Number(name);
    if (!Number.isInteger(processId)) continue;
    const stat = readProcFile(`${name}/stat`);
    // The command between parentheses may itself hold parentheses and spaces.
    const [state, parentId, groupId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state !== undefined && state !== 'Z' && state !== 'X' && parentId !== undefined) {
      rows.push({ processId, parentId: Number(parentId), groupId: Number(groupId) });
    }
  }
  return rows;
}

/** A file under `/proc`, or nothing where the process is gone or another user's. */
export function readProcFile(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'latin1');
  } catch {
    return '';
  }
}

/** What a process started, and what that started; only Linux tells it at no cost. */
export function descendantsOf(processId: number): number[] {
  return familiesOf(readProcFile(childrenFile(processId)));
}

/** The file under `/proc` that names the children of a process. */
export function childrenFile(processId: number): string {
  return `${processId}/task/${processId}/children`;
}

/** Processes named as in such a file, and what they started. */
export function familiesOf(children: string): number[] {
  if (children === '') return [];
  return children
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...descendantsOf(child)]);
}

function askPs(): Promise<ProcessRow[]> {
  return new Promise((resolve) => {
    execFile('ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { maxBuffer: 1 << 24 }, (_error, output) => {
      const rows = output
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields.length === 4 && fields[3]?.startsWith('Z') === false)
        .map(([processId, parentId, groupId]) => ({
          processId: Number(processId),
          parentId: Number(parentId),
          groupId: Number(groupId),
        }));
      resolve(rows);
    });
  });
}
