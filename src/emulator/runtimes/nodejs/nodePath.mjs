import * as nodeModule from 'node:module';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveFromNodePath } from './nodePathHook.mjs';

/**
 * `require` searches NODE_PATH by itself; Lambda's runtimes make `import` do so too (layers, the AWS SDK). Node.js
 * before 18.19 has no way to, and nothing is installed where no folder could be searched.
 * @param {string} nodePath
 */
export function searchNodePathFromModules(nodePath) {
  const folders = nodePath
    .split(delimiter)
    .filter((folder) => folder.endsWith('node_modules') && existsSync(folder));
  if (folders.length === 0) return;
  if (typeof nodeModule.registerHooks === 'function') {
    nodeModule.registerHooks({
      resolve: (specifier, context, nextResolve) => {
        try {
          return nextResolve(specifier, context);
        } catch (error) {
          return resolveFromNodePath(error, specifier, context, nextResolve, folders);
        }
      },
    });
  } else if (typeof nodeModule.register === 'function') {
    nodeModule.register(new URL('nodePathHook.mjs', import.meta.url), {
      parentURL: pathToFileURL(process.cwd()),
      data: { folders },
    });
  }
}
