import { parseTemplate } from '../../template/parse.ts';
import { textOf, valueOf, type Value } from '../../template/value.ts';
import { valueCompletion, type Completion, type WrittenCompletion } from '../completion/completion.ts';
import { completionEdit } from '../completion/completionEdit.ts';
import { cursorAt } from '../cursor/cursor.ts';
import { valueAt } from '../innerValue.ts';
import type { TemplateDocument } from '../templateDocument.ts';

/** A template, as launch configurations name it. */
export interface LaunchableTemplate {
  readonly document: TemplateDocument;
  /** Relative to the workspace folder, with slashes. */
  readonly path: string;
}

export function isLaunchFile(path: string): boolean {
  return /[\\/]\.vscode[\\/]launch\.json$/.test(path);
}

/** Whether a launch configuration is for functions of a template: it names that, or none. */
export function isFor(configuration: Value | undefined, path: string): boolean {
  const named = textOf(valueOf(configuration, 'template'));
  return named === undefined || named === '' || withoutFolder(named) === path;
}

/** Names of functions and templates in the launch configurations of type `lambda`. */
export function launchCompletions(
  text: string,
  offset: number,
  templates: readonly LaunchableTemplate[],
): WrittenCompletion[] {
  const template = parseTemplate(text, 'json');
  const cursor = cursorAt(template, offset);
  const [list, index, key, ...inner] = cursor?.path ?? [];
  if (!cursor || list !== 'configurations' || index === undefined || inner.length > 0) return [];
  const configuration = valueAt(template.root, [list, index]);
  if (textOf(valueOf(configuration, 'type')) !== 'lambda') return [];
  const completions =
    key === 'function'
      ? templates.filter(({ path }) => isFor(configuration, path)).flatMap(functionsOf)
      : key === 'template'
        ? templates.map(({ path }) => valueCompletion(`\${workspaceFolder}/${path}`, 'file'))
        : [];
  const place = { text, cursor, isNewItem: false, unit: 2 };
  return completions.map((each) => ({ ...each, edit: completionEdit(place, each.insert) }));
}

function functionsOf({ document, path }: LaunchableTemplate): Completion[] {
  return document.functions.map(({ logicalId }) => valueCompletion(logicalId, 'resource', { detail: path }));
}

function withoutFolder(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\$\{workspaceFolder\}\/|\.\/)/, '');
}
