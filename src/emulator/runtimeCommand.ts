import { environmentVariables } from './environmentVariables.ts';
import type { EnvironmentVariablesOptions } from './environmentVariables.ts';
import type { Launch } from './runtimes/runtime.ts';
import { localPath } from './sandboxPaths.ts';

export interface RuntimeCommandOptions {
  readonly launch: Launch;
  readonly variables: EnvironmentVariablesOptions;
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
  const { launch, runtimeArguments, entryArguments } = options;
  const { configuration, folders } = options.variables;
  const wrapper = launch.allowsWrapper ? (configuration.environment['AWS_LAMBDA_EXEC_WRAPPER'] ?? '') : '';
  const isWrapped = wrapper !== '';
  const itself = [...launch.options, ...runtimeArguments, ...launch.entry, ...entryArguments];
  return {
    executable: isWrapped ? localPath(wrapper, folders) : launch.executable,
    arguments: isWrapped ? [launch.executable, ...itself] : itself,
    variables: environmentVariables(options.variables),
    isWrapped,
  };
}
