import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { RelativePattern, Uri, workspace } from 'vscode';
import { notJson } from '../errors.ts';
import type { FunctionReference } from '../functionReference.ts';
import { skippedFiles } from '../templateNames.ts';
import type { EventChoice } from './eventChoice.ts';

const namesOfSavedEvents = '**/{events/**/*.json,event.json,*.event.json}';
const listedAtMost = 500;

/** The files that hold events, those most likely meant for the function first. */
export async function savedEvents(reference: FunctionReference): Promise<readonly Uri[]> {
  const folder = workspace.getWorkspaceFolder(Uri.file(reference.template));
  const base = folder ?? Uri.file(dirname(reference.template));
  const found = await workspace.findFiles(
    new RelativePattern(base, namesOfSavedEvents),
    skippedFiles,
    listedAtMost,
  );
  const distance = ({ fsPath }: Uri): number =>
    relative(dirname(reference.template), fsPath).split(/[\\/]/).length;
  const isNamed = ({ fsPath }: Uri): boolean => plain(fsPath).includes(plain(reference.function));
  return found.sort(
    (a, b) =>
      Number(isNamed(b)) - Number(isNamed(a)) || distance(a) - distance(b) || (a.path < b.path ? -1 : 1),
  );
}

export async function readSavedEvent({ fsPath }: Uri): Promise<EventChoice> {
  const text = await readFile(fsPath, 'utf8');
  return { label: basename(fsPath), event: parseEvent(text, basename(fsPath)), path: fsPath };
}

/** A choice of earlier: as its file holds it by now, if it came from one that still exists. */
export async function current({ path, ...choice }: EventChoice): Promise<EventChoice> {
  return path !== undefined && existsSync(path) ? readSavedEvent(Uri.file(path)) : choice;
}

/** Throws a UserError that names where the text is from. */
export function parseEvent(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(name, error instanceof Error ? error.message : String(error));
  }
}

/** `create-order` is meant for `CreateOrderFunction`. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/function|[^a-z0-9]/g, '');
}
