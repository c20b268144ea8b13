import { dirname, join } from 'node:path';
import type { Application } from '../../src/application/application.ts';
import type { Files } from '../../src/application/files.ts';
import { loadApplication } from '../../src/application/loadApplication.ts';
import { dedent } from '../template/text.ts';

export const folder = join(import.meta.dirname, 'my-shop');

/** Files by their path relative to {@link folder}; a folder is where a file is. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
  const files = new Map(Object.entries(texts).map(([path, text]) => [join(folder, path), dedent(text)]));
  const folders = new Set([folder]);
  for (const path of files.keys())
    for (let parent = dirname(path); parent.startsWith(folder); parent = dirname(parent)) folders.add(parent);
  return {
    read: (path) => files.get(path),
    kindOf: (path) => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined),
  };
}

/** An application of a `template.yaml` and files beside it. */
export function applicationOf(
  template: string,
  files: Readonly<Record<string, string>> = {},
  options: { readonly parameters?: Readonly<Record<string, string>>; readonly stackName?: string } = {},
): Application {
  return loadApplication({
    templatePath: join(folder, 'template.yaml'),
    region: 'eu-west-1',
    files: filesOf({ 'template.yaml': template, ...files }),
    ...options,
  });
}
