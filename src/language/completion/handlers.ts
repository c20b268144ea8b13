import { posix } from 'node:path';
import { codeLocationOf } from '../../template/codeLocation.ts';
import { exportsOf } from '../code/codeExports.ts';
import type { Files } from '../files.ts';
import { knownText } from '../handlerFile.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** Enough for the code of a function, and read in a moment. */
const maximumFiles = 200;
const skipped = /^(?:\..*|node_modules|__pycache__|tests?|__tests__|dist|build|cdk\.out|venv)$/;
const testFile = /(?:[._-](?:test|spec)\.|(?:^|\/)test_|\.d\.[cm]?ts$)/;

/** `Handler`, from what the files in `CodeUri` export. */
export function* handlerCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  const [section, logicalId, , key] = place.path;
  if (cursor.typing === 'key' || section !== 'Resources' || key !== 'Handler' || place.path.length !== 4)
    return;
  const func = document.functions.find((each) => each.logicalId === logicalId);
  if (!func) return;
  const folder = codeLocationOf(func, document.resolve);
  if (folder.kind !== 'local') return;
  const pattern = sourcePattern(knownText(func, 'Runtime', document.resolve));
  for (const path of sourceFiles(document.files, folder.path, pattern)) {
    const text = document.files.read(posix.join(folder.path, path));
    const exports = text === undefined ? undefined : exportsOf(text, path);
    const module = path.replace(/\.[^./]+$/, '');
    for (const name of exports?.names.keys() ?? []) {
      if (name.startsWith('_') || name === 'default') continue;
      const isUsual = /handler/i.test(name);
      const label = `${module}.${name}`;
      yield valueCompletion(label, 'export', { detail: path, rank: isUsual ? 1 : 4 });
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
