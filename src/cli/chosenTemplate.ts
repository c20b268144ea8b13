import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noTemplate, templateMissing } from './errors.ts';

/** The template of `--template`, else the customary one of this folder. Throws a UserError where there is none. */
export function chosenTemplate(option: string | undefined): string {
  if (option === undefined) return customaryTemplate();
  const template = resolve(option);
  if (!existsSync(template)) throw templateMissing(template);
  return template;
}

function customaryTemplate(): string {
  const folder = process.cwd();
  const found = ['template.yaml', 'template.yml', 'template.json']
    .map((name) => join(folder, name))
    .find(existsSync);
  if (found === undefined) throw noTemplate(folder);
  return found;
}
