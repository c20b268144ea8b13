import { join } from 'node:path';
import { below } from '../sandboxPaths.ts';
import { isFile, listFolder } from './searchedMachine.ts';
import type { SearchedMachine } from './searchedMachine.ts';

export interface InstalledNode {
  readonly executable: string;
  /** From its folder's name: `22.11.0`. */
  readonly version: string;
}

/** What nvm, fnm, volta, asdf and mise installed of one major version, newest first. */
export function installedNodes(machine: SearchedMachine, major: number | undefined): InstalledNode[] {
  const nodes: InstalledNode[] = [];
  for (const { folder, executable } of versionFolders(machine)) {
    for (const name of listFolder(folder)) {
      const [, version, versionMajor] = /^v?((\d+)\.\d+\.\d+)$/.exec(name) ?? [];
      const path = join(folder, name, executable);
      if (version !== undefined && Number(versionMajor) === major && isFile(path)) {
        nodes.push({ executable: path, version });
      }
    }
  }
  return nodes.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}

/** Where version managers keep one folder for each version, and where in it the executable lies. */
function versionFolders({ variables, homeFolder, platform }: SearchedMachine): {
  readonly folder: string;
  readonly executable: string;
}[] {
  const isWindows = platform === 'win32';
  const executable = isWindows ? 'node.exe' : join('bin', 'node');
  const localData = variables['XDG_DATA_HOME'] ?? join(homeFolder, '.local', 'share');
  const fnm = [
    ...below(variables['FNM_DIR']),
    ...below(localData, 'fnm'),
    ...below(homeFolder, '.fnm'),
    ...below(homeFolder, 'Library', 'Application Support', 'fnm'),
    ...below(variables['APPDATA'], 'fnm'),
  ].map((folder) => join(folder, 'node-versions'));
  const plain = [
    ...below(variables['NVM_DIR'], 'versions', 'node'),
    ...below(homeFolder, '.nvm', 'versions', 'node'),
    ...(isWindows ? [...below(variables['NVM_HOME']), ...below(variables['APPDATA'], 'nvm')] : []),
    ...below(variables['VOLTA_HOME'], 'tools', 'image', 'node'),
    ...below(homeFolder, '.volta', 'tools', 'image', 'node'),
    ...below(variables['LOCALAPPDATA'], 'Volta', 'tools', 'image', 'node'),
    ...below(variables['ASDF_DATA_DIR'], 'installs', 'nodejs'),
    ...below(homeFolder, '.asdf', 'installs', 'nodejs'),
    ...below(variables['MISE_DATA_DIR'], 'installs', 'node'),
    ...below(localData, 'mise', 'installs', 'node'),
    ...below(variables['LOCALAPPDATA'], 'mise', 'installs', 'node'),
  ];
  return [
    ...plain.map((folder) => ({ folder, executable })),
    ...fnm.map((folder) => ({ folder, executable: join('installation', executable) })),
  ];
}
