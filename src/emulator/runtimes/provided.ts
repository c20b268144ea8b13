import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';
import { below } from '../sandboxPaths.ts';
import type { Launch, Runtime } from './runtime.ts';

/** Lambda's `provided.*`: a function that brings its runtime along, as an executable named `bootstrap`. */
export class ProvidedRuntime implements Runtime {
  readonly family = 'provided';

  prepare(configuration: FunctionConfiguration, optFolder: string | undefined): Promise<Launch> {
    const names = process.platform === 'win32' ? ['bootstrap.exe', 'bootstrap'] : ['bootstrap'];
    const folders = [configuration.taskRoot, ...below(optFolder)];
    const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
    // Where there is none, the init phase fails with AWS's words for it.
    const executable = places.find((place) => existsSync(place)) ?? join(configuration.taskRoot, 'bootstrap');
    return Promise.resolve({
      executable,
      options: [],
      entry: [],
      debuggingArguments: () => [],
      variables: {},
      reservedVariables: {},
      folders: [],
      runtimeFolder: dirname(executable),
      version: configuration.runtime.replace('.', ':'),
      notices: [],
      allowsWrapper: false,
      writesLogRecords: false,
    });
  }

  explainInitError(): Promise<Notice | undefined> {
    return Promise.resolve(undefined);
  }
}
