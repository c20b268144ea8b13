import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { listProcesses, readProcFile } from './processTable.ts';

/** What belongs to one execution environment. */
export interface ProcessTree {
  /** The process that was started; the leader of a process group of its own, where there are groups. */
  readonly processId: number;
  /** The environment's `AWS_LAMBDA_RUNTIME_API`, which all it starts inherits; empty: only what descends from it. */
  readonly runtimeApiAddress: string;
}

const maxRounds = 10;

/**
 * Ends, at once and for certain, every process of these trees: the groups, whatever descends from them, and on Linux
 * also what left its group and its parents behind but still carries the tree's Runtime API address.
 */
export async function killProcessTrees(trees: readonly ProcessTree[]): Promise<void> {
  if (trees.length === 0) return;
  if (process.platform === 'win32') {
    await Promise.all(trees.map((tree) => taskkill(tree.processId)));
    return;
  }
  for (let round = 0; round < maxRounds; round++) {
    const processIds = await findMembers(trees);
    if (processIds.length === 0) return;
    for (const processId of processIds) kill(processId);
    // What a dying process had just started shows up in the next round.
    await delay(round === 0 ? 2 : 20);
  }
}

async function findMembers(trees: readonly ProcessTree[]): Promise<number[]> {
  const rows = await listProcesses();
  const roots = new Set(trees.map((tree) => tree.processId));
  const members = new Set<number>();
  for (const row of rows) {
    if (row.processId === process.pid) continue;
    if (roots.has(row.processId) || roots.has(row.groupId) || carriesAddress(row.processId, trees)) {
      members.add(row.processId);
    }
  }
  for (let grew = true; grew;) {
    grew = false;
    for (const row of rows) {
      if (members.has(row.parentId) && !members.has(row.processId) && row.processId !== process.pid) {
        members.add(row.processId);
        grew = true;
      }
    }
  }
  return [...members];
}

function carriesAddress(processId: number, trees: readonly ProcessTree[]): boolean {
  if (process.platform !== 'linux') return false;
  const environment = `\0${readProcFile(`${processId}/environ`)}\0`;
  return trees.some(
    ({ runtimeApiAddress }) =>
      runtimeApiAddress !== '' && environment.includes(`\0AWS_LAMBDA_RUNTIME_API=${runtimeApiAddress}\0`),
  );
}

function kill(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function taskkill(processId: number): Promise<void> {
  return new Promise((resolve) => {
    execFile('taskkill', ['/PID', String(processId), '/T', '/F'], { windowsHide: true }, () => {
      resolve();
    });
  });
}
