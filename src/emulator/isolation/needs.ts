import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Launch } from '../runtimes/runtime.ts';

/** What a function needs of this machine beyond its own code and layers. */
export interface Needs {
  /** `node_modules` above the code: at AWS there is none, yet who develops in a monorepo has his packages there. */
  readonly nodeModules: string | undefined;
  /** What runs the function lies in the machine's `/opt`. */
  readonly needsMachineOpt: boolean;
}

/** A text says what an environment with a file system of its own would lack. */
export function needsOf(configuration: FunctionConfiguration, launch: Launch): Needs | string {
  const { taskRoot, moduleFolders, workingFolder } = configuration;
  if (workingFolder !== undefined) return `its image starts in ${workingFolder}`;
  const [nodeModules, ...others] = configuration.runtime.startsWith('nodejs')
    ? nodeModulesAbove(taskRoot)
    : [];
  const [other] = others;
  if (other !== undefined) return `packages lie in ${nodeModules ?? ''} and in ${other}`;
  const link = linkOutOf(taskRoot);
  if (link !== undefined) return `${link} leads out of the function's folder`;
  const executable = realPath(launch.executable);
  const hidden = [executable, ...moduleFolders, ...(nodeModules === undefined ? [] : [nodeModules])].find(
    (path) => isIn('/tmp', path),
  );
  if (hidden !== undefined) return `${hidden} lies in this machine's /tmp`;
  return { nodeModules, needsMachineOpt: isIn('/opt', executable) };
}

/** Nearest first. */
function nodeModulesAbove(folder: string): string[] {
  const above = dirname(folder);
  if (above === folder) return [];
  const here = join(above, 'node_modules');
  return existsSync(here) ? [here, ...nodeModulesAbove(above)] : nodeModulesAbove(above);
}

/** Where packages and shared folders are linked: right in the code, and among its packages. */
function linkOutOf(taskRoot: string): string | undefined {
  const packages = join(taskRoot, 'node_modules');
  const scopes = entriesOf(packages).filter(({ name }) => name.startsWith('@'));
  const inPackages = [packages, ...scopes.map(({ name }) => join(packages, name))];
  // Packages that lie elsewhere find each other there.
  const folders = [taskRoot, ...(isLink(packages) ? [] : inPackages)];
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!entry.isSymbolicLink()) continue;
      const target = readlinkSync(path);
      // An absolute one leads to where it always does, unless that is hidden.
      const isLost = isAbsolute(target)
        ? isIn('/tmp', target) || isIn('/opt', target)
        : !isIn(taskRoot, resolve(folder, target));
      if (isLost) return path;
    }
  }
  return undefined;
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
  return existsSync(folder) ? readEntries(folder) : [];
}

const readEntries = (folder: string) => readdirSync(folder, { withFileTypes: true });

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
