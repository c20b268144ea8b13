import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { executableNotFound, pythonNotFound } from '../errors.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';
import { below } from '../sandboxPaths.ts';
import { PythonFinder } from './findPython.ts';
import type { FoundPython } from './findPython.ts';
import { managedRuntimeVariables } from './managedRuntimeVariables.ts';
import { explainImportError } from './pythonImportError.ts';
import type { Launch, Runtime, RuntimeContext } from './runtime.ts';

/** Lambda's `python3.N`, run by a Python of this machine and our own runtime interface client. */
export class PythonRuntime implements Runtime {
  readonly family = 'python';
  readonly #context: RuntimeContext;
  readonly #finder = new PythonFinder({
    variables: process.env,
    homeFolder: homedir(),
    platform: process.platform,
  });

  constructor(context: RuntimeContext) {
    this.#context = context;
  }

  async prepare(configuration: FunctionConfiguration, optFolder: string | undefined): Promise<Launch> {
    const minorVersion = configuration.runtime.slice(this.family.length);
    const python = await this.#find(configuration, minorVersion);
    const runtimeFolder = join(this.#context.bootstrapFolder, this.family);
    return {
      executable: python.executable,
      // Nothing is compiled into the user's folders, and what is printed is written at once.
      options: ['-B', '-u', ...(process.platform === 'win32' ? ['-X', 'utf8'] : [])],
      entry: [join(runtimeFolder, 'main.py'), ...packageFolders(optFolder, python)],
      debuggingArguments: () => [],
      variables: { PYTHONPATH: runtimeFolder, LC_CTYPE: 'C.UTF-8' },
      reservedVariables: managedRuntimeVariables(configuration),
      folders: [dirname(python.executable)],
      runtimeFolder,
      version: `python:${python.version}`,
      allowsWrapper: true,
      writesLogRecords: true,
      notices: python.minorVersion === minorVersion ? [] : [versionDiffers(configuration, python)],
    };
  }

  explainInitError(configuration: FunctionConfiguration, payload: Buffer): Promise<Notice | undefined> {
    return Promise.resolve(explainImportError(configuration, payload));
  }

  async #find(configuration: FunctionConfiguration, minorVersion: string): Promise<FoundPython> {
    const { functionName, runtime, taskRoot } = configuration;
    const chosen = configuration.runtimeExecutable ?? this.#context.settings.pythonExecutable ?? '';
    if (chosen === '') {
      const found = await this.#finder.find(taskRoot, minorVersion);
      if (found === undefined) throw pythonNotFound(functionName, runtime);
      return found;
    }
    const asked = await this.#finder.ask(chosen);
    if (asked === undefined) throw executableNotFound(functionName, chosen, 'Python');
    return asked;
  }
}

/** Of layers: packages for the version that runs, then those for all. */
function packageFolders(optFolder: string | undefined, { minorVersion }: FoundPython): string[] {
  return [
    ...below(optFolder, 'python', 'lib', `python${minorVersion}`, 'site-packages'),
    ...below(optFolder, 'python'),
  ];
}

function versionDiffers({ runtime }: FunctionConfiguration, { version, executable }: FoundPython): Notice {
  return {
    key: `python-version ${runtime} ${version}`,
    severity: 'warning',
    message:
      `Functions of runtime ${runtime} are run by Python ${version} (${executable}). ` +
      `Install Python ${runtime.slice('python'.length)} to run them as AWS does, or name an executable in the settings.`,
  };
}
