import { posix } from 'node:path';
import { isWithin, type Placed } from './layout.ts';

/** What stands for an image's `/var/task`. */
export type TaskRoot = SourceFolder | AssembledFolder;

/** A folder that lies as it does in the image: breakpoints in it bind. */
export interface SourceFolder {
  readonly kind: 'folder';
  /** Relative to the template's folder, or absolute. */
  readonly path: string;
}

/** Copied together from several places. */
export interface AssembledFolder {
  readonly kind: 'assembled';
  /** `path` is relative to the folder. */
  readonly parts: readonly Placed[];
}

/** Which files `RUN` lines install by: where they lie does not matter to the function. */
const manifest =
  /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|tsconfig.*\.json|requirements.*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?)$/;

/** Undefined where nothing is copied below `root`, an absolute path in the image. */
export function taskRootOf(root: string, placed: readonly Placed[]): TaskRoot | undefined {
  const parts = placed
    .filter(({ path }) => isWithin(path, root))
    .map((each) => ({ ...each, path: posix.relative(root, each.path) }));
  if (parts.length === 0) return undefined;
  const code = parts.filter(({ source }) => !manifest.test(source));
  const folders = new Set((code.length > 0 ? code : parts).map(folderWithout));
  const [folder] = folders;
  if (folders.size === 1 && folder !== undefined) return { kind: 'folder', path: folder };
  return { kind: 'assembled', parts };
}

/** The folder in which `source` lies as it does in the image; undefined where it lies otherwise. */
function folderWithout({ source, path }: Placed): string | undefined {
  const normal = posix.normalize(source).replace(/(?<=.)\/$/, '');
  if (path === '') return normal;
  if (normal === path) return '.';
  return normal.endsWith(`/${path}`) ? normal.slice(0, -path.length - 1) : undefined;
}
