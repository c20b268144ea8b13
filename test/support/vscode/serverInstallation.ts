import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installNode } from './nodeInstallation.ts';
import { installFileWatcher } from './fileWatcher.ts';
import { installOnce } from './installOnce.ts';
import { npmInstall, run } from './run.ts';

const version = '4.139.1';

export interface ServerInstallation {
  /** The Node.js program that runs it. */
  readonly node: string;
  /** The server's script. */
  readonly main: string;
}

/** The VS Code server and its built-in extensions, as the package code-server carries them. */
export async function installServer(): Promise<ServerInstallation> {
  const node = await installNode();
  const folder = await installOnce(
    `vscode-server-${version}-with-watcher`,
    `VS Code server ${version}`,
    async (folder) => {
      await run('npm', ['pack', `code-server@${version}`, '--silent'], { cwd: folder });
      const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
      if (archive === undefined) throw new Error(`npm packed no code-server ${version}`);
      await run('tar', ['-xzf', archive, 'package/lib/vscode'], { cwd: folder });
      await rename(join(folder, 'package', 'lib', 'vscode'), join(folder, 'vscode'));
      await Promise.all([
        rm(join(folder, archive)),
        rm(join(folder, 'package'), { recursive: true }),
        npmInstall(join(folder, 'vscode')),
        npmInstall(join(folder, 'vscode', 'extensions')),
      ]);
      await installFileWatcher(join(folder, 'vscode'));
      await copyFile(
        join(import.meta.dirname, 'spdlogStandIn.cjs'),
        join(folder, 'vscode', 'node_modules', '@vscode', 'spdlog', 'index.js'),
      );
    },
  );
  return { node, main: join(folder, 'vscode', 'out', 'server-main.js') };
}
