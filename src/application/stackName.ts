import { basename } from 'node:path';

/** A stack name made of a folder's name: letters, digits and hyphens, a letter first, 128 at most. */
export function stackNameOf(folder: string): string {
  const name = basename(folder)
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name === '') return 'application';
  return (/^[A-Za-z]/.test(name) ? name : `stack-${name}`).slice(0, 128);
}
