import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killProcessTrees } from '../processes/killProcessTree.ts';
import { listProcesses, readProcFile } from '../processes/processTable.ts';
import { isLeftover } from './folderName.ts';

/**
 * Ends and removes what is left of emulators that were killed together with their supervisors: their temporary
 * folders and, on Linux, their processes; a frozen one cannot see by itself that nobody is there any more.
 */
export async function sweepLeftovers(temporaryFolder: string): Promise<void> {
  for (const name of await readdir(temporaryFolder)) {
    // Another start may be at it too, and one that cannot be removed must not save the others.
    if (isLeftover(name)) await sweep(join(temporaryFolder, name)).catch(() => undefined);
  }
}

async function sweep(folder: string): Promise<void> {
  if (!(await isOurs(folder))) return;
  const processIds = process.platform === 'linux' ? await processesWith(folder) : [];
  await killProcessTrees(processIds.map((processId) => ({ processId, runtimeApiAddress: '' })));
  await rm(folder, { recursive: true, force: true });
}

/** Others may put anything there. */
async function isOurs(folder: string): Promise<boolean> {
  const stats = await lstat(folder);
  return stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
}

/** Those whose `/tmp` is in the folder, or whose file system is made of what is. */
async function processesWith(folder: string): Promise<number[]> {
  const inFolder = Buffer.from(`${folder}/`).toString('latin1');
  const processes = await listProcesses();
  return processes
    .map(({ processId }) => processId)
    .filter(
      (processId) =>
        `\0${readProcFile(`${processId}/environ`)}`.includes(`\0TMPDIR=${inFolder}`) ||
        readProcFile(`${processId}/mountinfo`).includes(inFolder),
    );
}
