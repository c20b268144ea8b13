import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';

// Node.js runs hooks that were registered by file in a thread of their own, with a copy of this module.
const hook = { folders: [] };

export function initialize(data) {
  hook.folders = data.folders;
}

export async function resolve(specifier, context, nextResolve) {
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    for (const attempt of attempts(error, specifier, context, hook.folders)) {
      try {
        return await nextResolve(specifier, attempt);
      } catch {
        continue;
      }
    }
    throw error;
  }
}

/** The same for Node.js versions whose hooks run where the import does. */
export function resolveFromNodePath(error, specifier, context, nextResolve, folders) {
  for (const attempt of attempts(error, specifier, context, folders)) {
    try {
      return nextResolve(specifier, attempt);
    } catch {
      continue;
    }
  }
  throw error;
}

/** Looks as if from beside each folder, so that its packages are found by the ordinary rules. */
function attempts(error, specifier, context, folders) {
  const isBare = !/^(\.|\/|[a-z]+:)/i.test(specifier);
  const isImport = !(context.conditions ?? []).includes('require');
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !isBare || !isImport) return [];
  return folders.map((folder) => ({
    ...context,
    parentURL: pathToFileURL(join(dirname(folder), 'noop.mjs')).href,
  }));
}
