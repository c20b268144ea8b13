/** Launch configurations of type `lambda`, before the debug adapter sees them. Knows no VS Code. */
import { isAbsolute, join } from 'node:path';
import type { LaunchAttributes } from '../../protocol/debugSession.ts';

export const debugType = 'lambda';

/** The attributes of a launch configuration; the manifest declares the same. */
export const launchAttributes: readonly Exclude<keyof LaunchAttributes, 'noDebug'>[] = [
  'template',
  'function',
  'event',
  'invoke',
  'env',
  'envFile',
  'parameters',
  'runtimeExecutable',
  'timeoutWhileDebugging',
  'stopOnEntry',
  'debuggerOptions',
];

/** Makes the paths absolute: relative ones are relative to the workspace folder. */
export function withAbsolutePaths<Configuration extends Readonly<Record<string, unknown>>>(
  configuration: Configuration,
  folder: string | undefined,
): Configuration {
  const absolute = (name: string): Readonly<Record<string, string>> => {
    const path = configuration[name];
    return typeof path === 'string' && path !== '' ? { [name]: absolutePath(path, folder) } : {};
  };
  const executable = configuration['runtimeExecutable'];
  // A bare name is looked up on PATH.
  const isPath = typeof executable === 'string' && /[\\/]/.test(executable);
  return {
    ...configuration,
    ...absolute('template'),
    ...absolute('event'),
    ...absolute('envFile'),
    ...(isPath ? absolute('runtimeExecutable') : {}),
  };
}

function absolutePath(path: string, folder: string | undefined): string {
  return folder === undefined || isAbsolute(path) ? path : join(folder, path);
}
