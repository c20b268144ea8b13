import { posix } from 'node:path';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { exportsOf } from './code/codeExports.ts';
import type { Files } from './files.ts';
import { knownText } from './handlerFile.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** What a function's code exports, as its `Handler` would name it. */
interface ExportedHandler {
  readonly handler: string;
  /** The file, relative to the function's code. */
  readonly path: string;
  /** Whether its name says that it is one. */
  readonly isUsual: boolean;
}

/** Enough for the code of a function, and read in a moment. */
const maximumFiles = 200;
const skipped = /^(?:\..*|node_modules|__pycache__|tests?|__tests__|dist|build|cdk\.out|venv)$/;
const testFile = /(?:[._-](?:test|spec)\.|(?:^|\/)test_|\.d\.[cm]?ts$)/;

/** Every export of the files in a function's code; none where that is not here. */
export function* exportedHandlers(
  func: FunctionResource,
  { resolve, files }: TemplateDocument,
): Iterable<ExportedHandler> {
  const folder = codeLocationOf(func, resolve);
  if (folder.kind !== 'local') return;
  const pattern = sourcePattern(knownText(func, 'Runtime', resolve));
  for (const path of sourceFiles(files, folder.path, pattern)) {
    const text = files.read(posix.join(folder.path, path));
    const exports = text === undefined ? undefined : exportsOf(text, path);
    const module = path.replace(/\.[^./]+$/, '');
    for (const name of exports?.names.keys() ?? []) {
      if (name.startsWith('_') || name === 'default') continue;
      yield { handler: `${module}.${name}`, path, isUsual: /handler/i.test(name) };
    }
  }
}

function sourcePattern(runtime: string | undefined): RegExp {
  if (runtime?.startsWith('python') === true) return /\.py$/;
  if (runtime?.startsWith('nodejs') === true) return /\.[cm]?[jt]sx?$/;
  return /\.(?:py|[cm]?[jt]sx?)$/;
}

/** Relative to the folder, the nearest first. */
function sourceFiles(files: Files, folder: string, pattern: RegExp): string[] {
  const found: string[] = [];
  const folders = ['.'];
  for (const each of folders) {
    for (const { name, kind } of files.list(posix.join(folder, each))) {
      const path = posix.join(each, name);
      if (kind === 'folder') {
        if (!skipped.test(name) && folders.length < maximumFiles) folders.push(path);
      } else if (pattern.test(name) && !testFile.test(path)) found.push(path);
    }
    if (found.length >= maximumFiles) break;
  }
  return found.slice(0, maximumFiles);
}
