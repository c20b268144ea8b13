import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmFailed, npmMissing } from './errors.ts';

/**
 * The cache of packages that Lambda's own Node.js runtime carries (the AWS SDK), for functions that rely on them
 * without having them. Filled only when the user says so.
 */
export class RuntimePackages {
  readonly #folder: string;

  constructor(cacheFolder: string) {
    this.#folder = join(cacheFolder, 'runtime-packages');
  }

  /** Folders to search for modules: none until something was installed. */
  get moduleFolders(): readonly string[] {
    const folder = join(this.#folder, 'node_modules');
    return existsSync(folder) ? [folder] : [];
  }

  /** Installs packages by name with npm, without running their scripts. */
  async install(packages: readonly string[]): Promise<void> {
    const unfit = packages.filter((name) => !/^@(aws-sdk|smithy)\/[a-z0-9-]+$/.test(name));
    if (unfit.length > 0) throw new Error(`not carried by a runtime: ${unfit.join(', ')}`);
    await mkdir(this.#folder, { recursive: true });
    const manifest = join(this.#folder, 'package.json');
    if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
    await runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], this.#folder);
  }
}

function runNpm(args: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // npm is a batch file on Windows, which only a shell runs; the package names were checked above.
    const npm = spawn('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4000)));
    npm.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? npmMissing() : error);
    });
    npm.on('close', (status) => {
      if (status === 0) resolve();
      else reject(npmFailed(folder, output));
    });
  });
}
