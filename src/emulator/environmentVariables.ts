import { delimiter, join } from 'node:path';
import type { FunctionConfiguration } from './functionConfiguration.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface EnvironmentVariablesOptions {
  readonly configuration: FunctionConfiguration;
  readonly runtimeApiAddress: string;
  readonly logStreamName: string;
  readonly credentials: Credentials;
  /** What the runtime adds, such as NODE_PATH. */
  readonly runtimeVariables: Readonly<Record<string, string>>;
  /** Folders of the runtime's executables, before the machine's. */
  readonly runtimeFolders: readonly string[];
  /** The folder that stands for `/var/runtime`. */
  readonly runtimeFolder: string;
  /** The machine's variables, of which a function sees only what programs need to run at all. */
  readonly host: Readonly<Record<string, string | undefined>>;
}

/** Without these, programs on Windows do not find the system's libraries or a place for temporary files. */
const windowsVariables = [
  'SystemRoot',
  'SystemDrive',
  'windir',
  'TEMP',
  'TMP',
  'PATHEXT',
  'ComSpec',
  'USERPROFILE',
];
const credentialNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/**
 * The whole environment of a function's process: what Lambda sets, with its folders where they lie on this machine.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function environmentVariables(options: EnvironmentVariablesOptions): Record<string, string> {
  const { configuration } = options;
  const xrayHost = '127.0.0.1';
  const xrayPort = '2000';
  return {
    ...hostVariables(options.host),
    ...configuration.environment,
    AWS_XRAY_DAEMON_ADDRESS: `${xrayHost}:${xrayPort}`,
    ...credentials(options),
    ...options.runtimeVariables,
    AWS_REGION: configuration.region,
    AWS_DEFAULT_REGION: configuration.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${configuration.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: configuration.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: configuration.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memorySizeMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: options.logStreamName,
    AWS_LAMBDA_RUNTIME_API: options.runtimeApiAddress,
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    _AWS_XRAY_DAEMON_ADDRESS: xrayHost,
    _AWS_XRAY_DAEMON_PORT: xrayPort,
    LAMBDA_RUNTIME_DIR: options.runtimeFolder,
    LAMBDA_TASK_ROOT: configuration.taskRoot,
    LANG: 'en_US.UTF-8',
    LD_LIBRARY_PATH: [
      configuration.taskRoot,
      join(configuration.taskRoot, 'lib'),
      ...optFolders(configuration, 'lib'),
    ].join(delimiter),
    PATH: [...options.runtimeFolders, ...hostPath(options.host), ...optFolders(configuration, 'bin')].join(
      delimiter,
    ),
    PWD: configuration.taskRoot,
    SHLVL: '0',
    TZ: process.platform === 'win32' ? 'UTC' : ':UTC',
    _HANDLER: configuration.handler,
  };
}

/** A folder of every layer, as it would lie merged under `/opt`: what a later layer brings hides the earlier. */
export function optFolders(configuration: FunctionConfiguration, ...path: readonly string[]): string[] {
  return configuration.layers.map((layer) => join(layer, ...path)).reverse();
}

/** At AWS nobody can set these; here whoever does means to reach a real account, and gets all of his own set. */
function credentials(options: EnvironmentVariablesOptions): Record<string, string> {
  const own = options.configuration.environment;
  if (credentialNames.some((name) => own[name] !== undefined)) return {};
  return {
    AWS_ACCESS_KEY_ID: options.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: options.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: 'local',
  };
}

function hostPath(host: EnvironmentVariablesOptions['host']): string[] {
  const path = host['PATH'] ?? host['Path'] ?? '';
  return path === '' ? [] : [path];
}

function hostVariables(host: EnvironmentVariablesOptions['host']): Record<string, string> {
  if (process.platform !== 'win32') return {};
  const variables: Record<string, string> = {};
  for (const name of windowsVariables) {
    const value = host[name];
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}
