import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Installs an extension so that a new build of it counts at the next reload of the window. Only the folders in it are
 * links: whatever VS Code deletes when it is uninstalled, the sources stay.
 */
export async function linkExtension(source: string, extensions: string): Promise<void> {
  const target = join(extensions, 'extension');
  await mkdir(target, { recursive: true });
  await cp(join(source, 'package.json'), join(target, 'package.json'));
  const folders = (await readdir(source, { withFileTypes: true })).filter((each) => each.isDirectory());
  const shipped = folders.filter(({ name }) => ['dist', 'media', 'schemas', 'syntaxes'].includes(name));
  await Promise.all(shipped.map(({ name }) => symlink(join(source, name), join(target, name), 'junction')));
}
