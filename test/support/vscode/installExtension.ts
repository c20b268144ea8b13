import { cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Installs a built extension into a folder of extensions. By copying: VS Code knows who asks for its API by the real
 * path of the asking file, so that code behind a link is nobody's, and may for instance register no debug adapter.
 */
export async function installExtension(source: string, extensions: string): Promise<void> {
  const target = join(extensions, 'extension');
  await mkdir(target, { recursive: true });
  const shipped = ['package.json', 'dist', 'media', 'schemas', 'syntaxes'];
  await Promise.all(shipped.map((name) => cp(join(source, name), join(target, name), { recursive: true })));
}

/** Installs extensions that are whole as they lie there. */
export async function copyExtensions(folders: readonly string[], extensions: string): Promise<void> {
  await mkdir(extensions, { recursive: true });
  await Promise.all(
    folders.map((folder) => cp(folder, join(extensions, basename(folder)), { recursive: true })),
  );
}
