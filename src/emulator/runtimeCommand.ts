import { environmentVariables } from './environmentVariables.ts';
import type { EnvironmentVariablesOptions } from './environmentVariables.ts';
import type { Launch } from './runtimes/runtime.ts';
import { localPath } from './sandboxPaths.ts';

export interface RuntimeCommandOptions extends Pick<
  EnvironmentVariablesOptions,
  'configuration' | 'runtimeApiAddress' | 'logStreamName' | 'credentials' | 'temporaryFolder'
> {
  readonly launch: Launch;
  readonly optFolder: string | undefined;
  /** For the runtime itself, before its entry. */
  readonly runtimeArguments: readonly string[];
  /** For the runtime interface client, after its entry. */
  readonly entryArguments: readonly string[];
}

/** How a process is started. */
export interface RuntimeCommand {
  readonly executable: string;
  readonly arguments: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** The executable is the function's own script around the runtime. */
  readonly isWrapped: boolean;
}

/**
 * The command line of a function's runtime, within the script that `AWS_LAMBDA_EXEC_WRAPPER` names.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html
 */
export function runtimeCommand(options: RuntimeCommandOptions): RuntimeCommand {
  const { configuration, launch, optFolder, runtimeArguments, entryArguments } = options;
  const { taskRoot } = configuration;
  const folders = { taskRoot, optFolder, runtimeFolder: launch.runtimeFolder };
  const variables = environmentVariables({
    configuration,
    runtimeApiAddress: options.runtimeApiAddress,
    logStreamName: options.logStreamName,
    credentials: options.credentials,
    temporaryFolder: options.temporaryFolder,
    runtimeVariables: launch.variables,
    reservedVariables: launch.reservedVariables,
    executableFolders: launch.folders,
    folders,
    host: process.env,
  });
  const wrapper = launch.allowsWrapper ? configuration.environment['AWS_LAMBDA_EXEC_WRAPPER'] : undefined;
  const isWrapped = wrapper !== undefined && wrapper !== '';
  const itself = [...launch.options, ...runtimeArguments, ...launch.entry, ...entryArguments];
  return {
    executable: isWrapped ? localPath(wrapper, folders) : launch.executable,
    arguments: isWrapped ? [launch.executable, ...itself] : itself,
    variables,
    isWrapped,
  };
}
