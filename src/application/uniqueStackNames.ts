import { basename, dirname, extname } from 'node:path';
import { stackNameOf } from './stackName.ts';

/** What an application would be called if it were alone. */
export interface NamedTemplate {
  readonly templatePath: string;
  readonly stackName: string;
}

/**
 * Stack names by template path, no two alike: equal logical IDs in two templates are two functions. The first (by
 * path) keeps its name; others take their file's or their parent folder's name with it.
 */
export function uniqueStackNames(templates: readonly NamedTemplate[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const byPath = [...templates].sort((a, b) => (a.templatePath < b.templatePath ? -1 : 1));
  for (const template of byPath) {
    const free = candidatesOf(template).find((name) => !taken.has(name));
    const name = free ?? numbered(template.stackName, taken);
    names.set(template.templatePath, name);
    taken.add(name);
  }
  return names;
}

function candidatesOf({ templatePath, stackName }: NamedTemplate): string[] {
  const file = basename(templatePath, extname(templatePath));
  const parent = dirname(dirname(templatePath));
  return [
    stackName,
    ...(file === 'template' ? [] : [stackNameOf(`${stackName}-${file}`)]),
    stackNameOf(`${basename(parent)}-${stackName}`),
  ];
}

function numbered(stackName: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${stackName}-${number}`)) number++;
  return `${stackName}-${number}`;
}
