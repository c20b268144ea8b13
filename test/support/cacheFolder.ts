import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what is installed once stays, outside the checkout. */
export function cacheFolder(): string {
  return join(platformCacheFolder(), 'lambda-workbench');
}

function platformCacheFolder(): string {
  const home = homedir();
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches');
  const configured = process.env['XDG_CACHE_HOME'] ?? '';
  return configured === '' ? join(home, '.cache') : configured;
}
