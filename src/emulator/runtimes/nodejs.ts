import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { executableNotFound } from '../errors.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';
import { below } from '../sandboxPaths.ts';
import type { SandboxFolders } from '../sandboxPaths.ts';
import { NodeFinder } from './findNode.ts';
import type { FoundNode } from './findNode.ts';
import { managedRuntimeVariables } from './managedRuntimeVariables.ts';
import { explainImportError } from './nodejsImportError.ts';
import type { Launch, Runtime, RuntimeContext } from './runtime.ts';

/** Lambda's `nodejsNN.x`, run by a Node.js of this machine and our own runtime interface client. */
export class NodejsRuntime implements Runtime {
  readonly family = 'nodejs';
  readonly #context: RuntimeContext;
  readonly #finder: NodeFinder;

  constructor(context: RuntimeContext) {
    this.#context = context;
    const machine = { variables: process.env, homeFolder: homedir(), platform: process.platform };
    this.#finder = new NodeFinder(machine, context.ownNode);
  }

  async prepare(configuration: FunctionConfiguration, optFolder: string | undefined): Promise<Launch> {
    const major = majorOf(configuration.runtime);
    const chosen = configuration.runtimeExecutable ?? this.#context.settings.nodeExecutable ?? '';
    const node = chosen === '' ? await this.#finder.find(major) : await this.#finder.ask(chosen);
    if (node === undefined) throw executableNotFound(configuration.functionName, chosen, 'Node.js');

    const runtimeFolder = join(this.#context.bootstrapFolder, this.family);
    return {
      executable: node.executable,
      options: ['--max-http-header-size=81920', ...moduleOptions(major, node)],
      entry: [
        join(runtimeFolder, 'main.mjs'),
        ...(configuration.sourceMaps === true ? ['--source-maps'] : []),
      ],
      debuggingArguments: (clockFile) => [
        '--debugging',
        ...(clockFile === undefined ? [] : [`--clock-file=${clockFile}`]),
      ],
      variables: {
        NODE_PATH: nodePath(configuration, major, { runtimeFolder, optFolder }),
        ...(node.isElectron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
      },
      reservedVariables: managedRuntimeVariables(configuration),
      folders: [dirname(node.executable)],
      runtimeFolder,
      version: `nodejs:${node.version}`,
      allowsWrapper: true,
      writesLogRecords: true,
      notices: major === node.major ? [] : [versionDiffers(configuration, node, major)],
    };
  }

  async explainInitError(configuration: FunctionConfiguration, payload: Buffer): Promise<Notice | undefined> {
    return await explainImportError(configuration, majorOf(configuration.runtime), payload);
  }
}

function majorOf(runtime: string): number | undefined {
  const [, digits] = /^nodejs(\d+)/.exec(runtime) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Up to Node.js 22 Lambda switches off what later became usual: `require` of ES modules and guessing a file's kind. */
function moduleOptions(major: number | undefined, node: FoundNode): string[] {
  if (major === undefined || major > 22 || !hasModuleOptions(node)) return [];
  return ['--no-experimental-require-module', '--no-experimental-detect-module'];
}

function hasModuleOptions({ major, version }: FoundNode): boolean {
  const minor = Number(version.split('.')[1]);
  return major >= 22 || (major === 20 && minor >= 19);
}

/** Layers, then what Lambda's own runtime carries, then the function itself. */
function nodePath(
  configuration: FunctionConfiguration,
  major: number | undefined,
  { runtimeFolder, optFolder }: Omit<SandboxFolders, 'taskRoot'>,
): string {
  return [
    ...below(optFolder, 'nodejs', `node${major ?? ''}`, 'node_modules'),
    ...below(optFolder, 'nodejs', 'node_modules'),
    ...configuration.moduleFolders,
    runtimeFolder,
    configuration.taskRoot,
  ].join(delimiter);
}

function versionDiffers(
  configuration: FunctionConfiguration,
  node: FoundNode,
  major: number | undefined,
): Notice {
  return {
    key: `node-version ${configuration.runtime} ${node.version}`,
    severity: 'warning',
    message:
      `Functions of runtime ${configuration.runtime} are run by Node.js ${node.version} (${node.executable}). ` +
      `Install Node.js ${major ?? ''} to run them as AWS does, or name an executable in the settings.`,
  };
}
