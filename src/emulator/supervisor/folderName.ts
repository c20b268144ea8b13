import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { isAlive } from '../processes/isAlive.ts';

/** A new name for a temporary folder of this process: it tells whose it is. */
export function newFolderName(): string {
  // Short, for sockets lie in it, whose paths have at most a hundred letters.
  return `lambda-workbench-${process.pid}${processNamespace()}-${randomBytes(3).toString('hex')}`;
}

/** Whether a folder of this name belonged to a process that is gone. */
export function isLeftover(name: string): boolean {
  const [, processId, namespace] = /^lambda-workbench-(\d+)(n[0-9a-z]+|)-[0-9a-f]{6}$/.exec(name) ?? [];
  return processId !== undefined && namespace === processNamespace() && !isAlive(Number(processId));
}

/** Containers may share their temporary folders, though not the numbers of their processes. */
function processNamespace(): string {
  try {
    const [inode] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? [];
    return inode === undefined ? '' : `n${Number(inode).toString(36)}`;
  } catch {
    // Only Linux has them.
    return '';
  }
}
