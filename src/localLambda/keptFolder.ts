import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The folder for what is kept from one run to the next of a workspace folder or a template. */
export function keptFolder(cacheFolder: string, kind: 'events' | 'logs', owner: string): string {
  return join(cacheFolder, kind, createHash('sha256').update(owner).digest('hex'));
}
