import { constants, existsSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { kindOf } from '../../shared/fileSystem.ts';
import { leftOutBy } from '../../template/image/dockerignore.ts';
import type { Part } from './code.ts';

/** What a build of the image would have installed; here it lies beside the sources, where it stays. */
const installed = ['node_modules', '.venv', 'venv'];

/** Copies files and folders together into a new folder, later parts over earlier ones. */
export async function copyTogether(
  parts: readonly Part[],
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { source, path, dockerignore } of parts) {
    const isLeftOut = dockerignore === undefined ? () => false : leftOutBy(dockerignore);
    await cp(source, join(folder, path), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (each) => each === source || (isWanted(each) && !isLeftOut(each.replaceAll(sep, '/'))),
    });
  }
}

/** The same for code, beside what it needs of packages. */
export async function assemble(parts: readonly Part[], folder: string): Promise<void> {
  await copyTogether(parts, folder, (path) => ![...installed, '.git'].includes(basename(path)));
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
