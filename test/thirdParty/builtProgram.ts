import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Context } from 'mocha';
import { join } from 'node:path';
import { cacheFolder } from '../support/cacheFolder.ts';
import { programs } from './programs.ts';
import type { Program, ProgramName } from './programs.ts';

/** Folder of a program that `npm run third-party` built; the test skips where it was not built. */
export async function builtProgram(test: Context, name: ProgramName): Promise<string> {
  const program = (await programs())[name];
  const folder = programFolder(name, program);
  if (existsSync(folder)) return folder;
  console.log(
    `${name} is not built; \`npm run third-party\` builds it where there is ${program.tools.join(', ')}`,
  );
  test.skip();
}

/** Where a program is kept: another place for each state of its recipe. */
export function programFolder(name: ProgramName, program: Program): string {
  const recipe = createHash('sha256')
    .update(JSON.stringify([program, process.platform, process.arch]))
    .update(JSON.stringify(sourcesOf(name)));
  return join(cacheFolder(), 'third-party', `${name}-${recipe.digest('hex').slice(0, 16)}`);
}

/** Folder of what a program is built from; not all have one. */
export function sourceFolder(name: ProgramName): string {
  return join(import.meta.dirname, 'programs', name);
}

function sourcesOf(name: ProgramName): string[][] {
  const folder = sourceFolder(name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]);
}
