import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { RuntimeError } from './errorPayload.mjs';

/**
 * Splits `src/orders.create` into its module and its export.
 * @returns {{ folder: string, moduleName: string, exportPath: string[] }}
 * @throws {RuntimeError} `Runtime.MalformedHandlerName`
 */
export function splitHandlerName(handlerName) {
  if (handlerName.includes('..')) {
    throw new RuntimeError(
      'Runtime.MalformedHandlerName',
      `'${handlerName}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    );
  }
  const slash = handlerName.lastIndexOf('/') + 1;
  const match = /^([^.]*)\.(.*)$/.exec(handlerName.slice(slash));
  if (match === null) throw new RuntimeError('Runtime.MalformedHandlerName', 'Bad handler');
  return { folder: handlerName.slice(0, slash), moduleName: match[1], exportPath: match[2].split('.') };
}

/**
 * The file a handler's module lies in, in Lambda's order: as named, `.js`, `.mjs`, `.cjs`, then as `require` finds it
 * from the task root.
 * @returns {{ file: string, isEcmaScript: boolean }}
 */
export function findHandlerModule(taskRoot, folder, moduleName) {
  const path = resolve(taskRoot, folder, moduleName);
  if (isFile(path)) return { file: path, isEcmaScript: false };
  if (isFile(`${path}.js`)) return { file: `${path}.js`, isEcmaScript: isInModulePackage(path) };
  if (isFile(`${path}.mjs`)) return { file: `${path}.mjs`, isEcmaScript: true };
  if (isFile(`${path}.cjs`)) return { file: `${path}.cjs`, isEcmaScript: false };
  const paths = [taskRoot, join(taskRoot, folder)];
  const file = createRequire(join(taskRoot, 'noop.js')).resolve(moduleName, { paths });
  return { file, isEcmaScript: file.endsWith('.mjs') };
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? existsSync(path);
}

function isInModulePackage(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      try {
        return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
      } catch {
        return false;
      }
    }
    if (folder === dirname(folder)) return false;
  }
}
