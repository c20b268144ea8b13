import type { Launch } from '../runtimes/runtime.ts';
import { foldersAtAws, pathAtAws } from '../sandboxPaths.ts';
import type { SandboxFolders } from '../sandboxPaths.ts';

/** How a function's process is started by one that sees AWS's paths. */
export function launchAtAws(launch: Launch, folders: SandboxFolders): Launch {
  const path = (here: string): string => pathAtAws(here, folders);
  const lists = (variables: Launch['variables']): Record<string, string> =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, value.split(':').map(path).join(':')]),
    );
  return {
    ...launch,
    executable: path(launch.executable),
    entry: launch.entry.map(path),
    variables: lists(launch.variables),
    reservedVariables: lists(launch.reservedVariables),
    folders: launch.folders.map(path),
    runtimeFolder: foldersAtAws.runtimeFolder,
  };
}
