/** What lies where in the file system of an isolated execution environment. */
export interface IsolatedFolders {
  /** For `/var/task`. */
  readonly taskRoot: string;
  /** For `/var/runtime`; absent where the function brings its own runtime along. */
  readonly runtimeFolder: string | undefined;
  /** For `/opt`, later ones on top. */
  readonly layers: readonly string[];
  /** The machine's own `/opt` holds what runs the function: layers are laid over it. */
  readonly needsMachineOpt: boolean;
  /** The size of `/tmp`. */
  readonly storageMb: number;
}

/** Folders that are mounted: empty ones to mount upon, made by whoever mounts. */
export interface Skeleton {
  /** Holds what `/var` has at AWS and not here. */
  readonly varFolder: string;
  readonly emptyFolder: string;
}

/**
 * The mounts of an environment in the form of fstab(5), in order. All is read-only but `/tmp`, a file system of its
 * own that is full when it is full. Its pages are memory of the machine, and as at AWS not of the function.
 * Undefined where a path cannot be said in it.
 */
export function mountTable(folders: IsolatedFolders, skeleton: Skeleton): string | undefined {
  const { taskRoot, runtimeFolder, layers, needsMachineOpt, storageMb } = folders;
  const { varFolder, emptyFolder } = skeleton;
  const laidOver = [varFolder, emptyFolder, ...layers];
  // They part the folders of an overlay and the options of a mount.
  if (laidOver.some((path) => /[:,\\"\n]/.test(path)) || taskRoot.includes('\n')) return undefined;
  const optFolders = [...layers.toReversed(), needsMachineOpt ? '/opt' : emptyFolder];
  const opt =
    optFolders.length > 1
      ? [row('lambda-opt', '/opt', 'overlay', overlay(optFolders))]
      : needsMachineOpt
        ? []
        : [row(emptyFolder, '/opt', 'none', readOnlyBind)];
  return [
    row('lambda-var', '/var', 'overlay', overlay([varFolder, '/var'])),
    row(taskRoot, '/var/task', 'none', readOnlyBind),
    ...(runtimeFolder === undefined ? [] : [row(runtimeFolder, '/var/runtime', 'none', readOnlyBind)]),
    ...opt,
    // Last: what else is mounted may come from the machine's own /tmp.
    row('lambda-tmp', '/tmp', 'tmpfs', `size=${storageMb}m,mode=1777,nosuid,nodev`),
    '',
  ].join('\n');
}

/** In a user namespace flags that the machine's mount has may not be taken away; to have more is always allowed. */
const readOnlyBind = 'bind,ro,nosuid,nodev';

/** Read-only, for nothing in it is said to take what is written; the first folder is on top. */
function overlay(folders: readonly string[]): string {
  return `lowerdir=${folders.map(escaped).join(':')}`;
}

function row(source: string, target: string, type: string, options: string): string {
  return `${escaped(source)} ${target} ${type} ${options} 0 0`;
}

function escaped(path: string): string {
  return path.replaceAll(
    /[\\ \t#]/g,
    (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
}
