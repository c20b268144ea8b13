import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as esbuild from 'esbuild';

/** The part of esbuild's JavaScript API in use; the same in `esbuild` and `esbuild-wasm`. */
export type EsbuildApi = Pick<typeof esbuild, 'context' | 'stop' | 'version'>;

export interface FoundEsbuild {
  readonly api: EsbuildApi;
  /** The module it was loaded from. */
  readonly path: string;
}

/**
 * The project's own esbuild where it has one, so that builds here are those of the project, else the
 * WebAssembly build that comes with the extension.
 */
export function findEsbuild(sourceFolder: string, bundledEsbuildWasm: string): FoundEsbuild {
  const require = createRequire(join(sourceFolder, 'package.json'));
  const path = resolveOrUndefined(require, 'esbuild') ?? bundledEsbuildWasm;
  return { api: require(path) as EsbuildApi, path };
}

function resolveOrUndefined(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}
