import type { TemplateDocument } from '../templateDocument.ts';
import type { Overrides } from './overrides.ts';
import { tomlOverrides } from './tomlOverrides.ts';
import { yamlOverrides } from './yamlOverrides.ts';

/** In the order in which SAM looks for it. */
const samconfigNames = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml'];

/** A samconfig, as it lies beside a template. */
export interface Samconfig {
  readonly path: string;
  readonly text: string;
  readonly overrides: readonly Overrides[];
}

/** The samconfig that gives a template's parameters values. */
export function samconfigBeside({ files }: TemplateDocument): Samconfig | undefined {
  for (const path of samconfigNames) {
    const text = files.read(path);
    if (text !== undefined) return { path, text, overrides: overridesOf(path, text) };
  }
  return undefined;
}

/** Every `parameter_overrides` of a samconfig, for whichever environment and command. */
export function overridesOf(path: string, text: string): Overrides[] {
  return path.endsWith('.toml') ? tomlOverrides(text) : yamlOverrides(text);
}
