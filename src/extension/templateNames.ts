/** Where templates are looked for. A name never makes a file a template: its content does. */
import { skippedFolders } from '../template/recognise.ts';

/** What templates, and what lies beside them, are customarily called: the manifest activates the extension on these. */
export const customaryNames: readonly string[] = [
  '**/*template*.{yaml,yml,json}',
  '**/*{stack,cloudformation,cfn}*.{yaml,yml,json}',
  '**/*.template',
  '**/samconfig.{toml,yaml,yml}',
];

/** Every file that can be a template. */
export const candidateNames = '**/*.{yaml,yml,json,template}';

/** What `files.exclude` hides is skipped as well. */
export const skippedFiles = `**/{${skippedFolders.join(',')}}/**`;

/** `path` is relative to its workspace folder, with any kind of slashes. */
export function isSkipped(path: string): boolean {
  return path.split(/[\\/]/).some((part) => skippedFolders.includes(part));
}
