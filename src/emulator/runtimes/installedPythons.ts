import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below } from '../sandboxPaths.ts';
import { executablesOnPath, isFile, listFolder } from './searchedMachine.ts';
import type { SearchedMachine } from './searchedMachine.ts';

/**
 * The interpreters of virtual environments a function may mean: `.venv` or `venv` in its own folder or one above it,
 * up to the repository's; then the one that was activated.
 */
export function virtualEnvironments(machine: SearchedMachine, taskRoot: string): string[] {
  const inEnvironment = machine.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python');
  return [
    ...foldersAbove(taskRoot, machine.homeFolder).flatMap((folder) => [
      join(folder, '.venv', inEnvironment),
      join(folder, 'venv', inEnvironment),
    ]),
    ...below(machine.variables['VIRTUAL_ENV'], inEnvironment),
  ].filter(isFile);
}

/** Pythons on the PATH: those named for a version such as `3.13`, or any. */
export function pythonsOnPath(machine: SearchedMachine, version: string | undefined): string[] {
  const names = version === undefined ? ['python3', 'python'] : [`python${version}`];
  return names.flatMap((name) => executablesOnPath(machine, name));
}

/** What pyenv, uv, asdf, mise, Homebrew and the installers of python.org left of one version such as `3.13`. */
export function installedPythons(machine: SearchedMachine, version: string): string[] {
  const { variables, homeFolder, platform } = machine;
  const isWindows = platform === 'win32';
  const executable = isWindows ? 'python.exe' : join('bin', `python${version}`);
  const localData = variables['XDG_DATA_HOME'] ?? join(homeFolder, '.local', 'share');
  const versionFolders = [
    ...below(variables['PYENV_ROOT'], 'versions'),
    join(homeFolder, '.pyenv', 'versions'),
    join(homeFolder, '.pyenv', 'pyenv-win', 'versions'),
    ...below(localData, 'uv', 'python'),
    ...below(variables['APPDATA'], 'uv', 'python'),
    ...below(variables['ASDF_DATA_DIR'], 'installs', 'python'),
    join(homeFolder, '.asdf', 'installs', 'python'),
    ...below(localData, 'mise', 'installs', 'python'),
  ].flatMap((folder) => newestOf(folder, version));
  return [
    ...versionFolders,
    ...below(variables['LOCALAPPDATA'], 'Programs', 'Python', `Python${version.replace('.', '')}`),
    join('/opt/homebrew/opt', `python@${version}`),
    join('/usr/local/opt', `python@${version}`),
    join('/Library/Frameworks/Python.framework/Versions', version),
  ]
    .map((folder) => join(folder, executable))
    .filter(isFile);
}

/** Folders named `3.13.1` or, by uv, `cpython-3.13.1-PLATFORM`. */
function newestOf(folder: string, version: string): string[] {
  return listFolder(folder)
    .filter((name) => name.replace(/^cpython-/, '').startsWith(`${version}.`))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

function foldersAbove(folder: string, homeFolder: string): string[] {
  const parent = dirname(folder);
  const isLast = parent === folder || parent === homeFolder || existsSync(join(folder, '.git'));
  return isLast ? [folder] : [folder, ...foldersAbove(parent, homeFolder)];
}
