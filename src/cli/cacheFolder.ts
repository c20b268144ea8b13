import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what can be made again, as each platform has it. */
export function cacheFolderOf(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const name = 'lambda-workbench';
  if (platform === 'win32')
    return join(variables['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', name);
  return join(variables['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), name);
}
