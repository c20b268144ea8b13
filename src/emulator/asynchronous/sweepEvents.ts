import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultMaximumEventAgeSeconds } from './eventInvokeConfiguration.ts';
import { isAlive } from '../processes/isAlive.ts';

/**
 * Removes events of owners who never came back for them: Lambda keeps none for longer than six hours. `folder` has a
 * folder for each owner, that one for each process; those of the owner in `ownFolder` are taken over instead.
 */
export function sweepEvents(folder: string, ownFolder: string, nowMs: number): void {
  for (const owner of foldersIn(folder)) {
    if (basename(ownFolder) === owner) continue;
    for (const pid of foldersIn(join(folder, owner)))
      if (!isAlive(Number(pid))) removeOld(join(folder, owner, pid), nowMs);
    removeIfEmpty(join(folder, owner));
  }
}

function removeOld(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: nowMs };
    if (nowMs - mtimeMs > defaultMaximumEventAgeSeconds * 1000) rmSync(path, { force: true });
  }
  removeIfEmpty(folder);
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
