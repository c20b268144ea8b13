import { constants, existsSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { kindOf } from '../../shared/fileSystem.ts';
import type { AssembledCode } from './code.ts';

/** What a build of the image would have installed; here it lies beside the sources, where it stays. */
const installed = ['node_modules', '.venv', 'venv'];

/** Copies files and folders together into a new folder, later parts over earlier ones. */
export async function assemble(parts: AssembledCode['parts'], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { source, path } of parts)
    await cp(source, join(folder, path), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (each) => each === source || ![...installed, '.git'].includes(basename(each)),
    });
  for (const { source } of parts) {
    const beside = kindOf(source) === 'folder' ? source : dirname(source);
    for (const name of installed) await linkNearest(name, beside, folder);
  }
}

/** From the folder, or one around it. */
async function linkNearest(name: string, from: string, folder: string): Promise<void> {
  const target = join(from, name);
  if (existsSync(join(folder, name))) return;
  if (existsSync(target)) await symlink(target, join(folder, name), 'junction');
  else if (dirname(from) !== from) await linkNearest(name, dirname(from), folder);
}
