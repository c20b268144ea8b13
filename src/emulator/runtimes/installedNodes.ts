import { readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a search for Node.js looks at. */
export interface SearchedMachine {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  readonly platform: NodeJS.Platform;
}

export interface InstalledNode {
  readonly executable: string;
  /** From its folder's name: `22.11.0`. */
  readonly version: string;
}

/** The executables named `node` on the PATH, first ones first. */
export function nodesOnPath({ variables, platform }: SearchedMachine): string[] {
  const path = variables['PATH'] ?? variables['Path'] ?? '';
  const name = platform === 'win32' ? 'node.exe' : 'node';
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter(isFile);
}

/** What nvm, fnm, volta, asdf and mise installed of one major version, newest first. */
export function installedNodes(machine: SearchedMachine, major: number | undefined): InstalledNode[] {
  const nodes: InstalledNode[] = [];
  for (const { folder, executable } of versionFolders(machine)) {
    for (const name of list(folder)) {
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
  const at = (folder: string | undefined, ...path: string[]): string[] =>
    folder === undefined || folder === '' ? [] : [join(folder, ...path)];
  const localData = variables['XDG_DATA_HOME'] ?? join(homeFolder, '.local', 'share');
  const fnm = [
    ...at(variables['FNM_DIR']),
    ...at(localData, 'fnm'),
    ...at(homeFolder, '.fnm'),
    ...at(homeFolder, 'Library', 'Application Support', 'fnm'),
    ...at(variables['APPDATA'], 'fnm'),
  ].map((folder) => join(folder, 'node-versions'));
  const plain = [
    ...at(variables['NVM_DIR'], 'versions', 'node'),
    ...at(homeFolder, '.nvm', 'versions', 'node'),
    ...(isWindows ? [...at(variables['NVM_HOME']), ...at(variables['APPDATA'], 'nvm')] : []),
    ...at(variables['VOLTA_HOME'], 'tools', 'image', 'node'),
    ...at(homeFolder, '.volta', 'tools', 'image', 'node'),
    ...at(variables['LOCALAPPDATA'], 'Volta', 'tools', 'image', 'node'),
    ...at(variables['ASDF_DATA_DIR'], 'installs', 'nodejs'),
    ...at(homeFolder, '.asdf', 'installs', 'nodejs'),
    ...at(variables['MISE_DATA_DIR'], 'installs', 'node'),
    ...at(localData, 'mise', 'installs', 'node'),
    ...at(variables['LOCALAPPDATA'], 'mise', 'installs', 'node'),
  ];
  return [
    ...plain.map((folder) => ({ folder, executable })),
    ...fnm.map((folder) => ({ folder, executable: join('installation', executable) })),
  ];
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
