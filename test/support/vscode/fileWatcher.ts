import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from './run.ts';

/**
 * Gives a VS Code server the compiled part of its file watcher, without which it sees no change on disk. It is an
 * optional package of its own for each platform; the other optional packages of the server are large and not needed.
 */
export async function installFileWatcher(vscode: string): Promise<void> {
  const packages = join(vscode, 'node_modules', '@parcel');
  const manifest = await readFile(join(packages, 'watcher', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(vscode, 'watcher');
  await mkdir(folder);
  await npmInstall(folder, [`@parcel/watcher@${version}`], { optional: true });
  const installed = join(folder, 'node_modules', '@parcel');
  for (const name of await readdir(installed))
    if (name !== 'watcher') await rename(join(installed, name), join(packages, name));
  await rm(folder, { recursive: true });
}
