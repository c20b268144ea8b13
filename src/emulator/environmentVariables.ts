import { delimiter, join } from 'node:path';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { InitializationType } from './platformEvents.ts';
import { below, localPathList } from './sandboxPaths.ts';
import type { SandboxFolders } from './sandboxPaths.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How functions reach the local Lambda. */
export interface LambdaAccess extends Credentials {
  /** Base URL of the Lambda API; absent while it is not served. */
  readonly lambdaEndpoint?: string;
}

/** Of credentials that are nobody's at AWS. */
export const sessionToken = 'local';

export interface EnvironmentVariablesOptions {
  readonly configuration: FunctionConfiguration;
  readonly runtimeApiAddress: string;
  readonly logStreamName: string;
  readonly credentials: LambdaAccess;
  /** What the environment asks for its credentials with, where they are none of its variables. */
  readonly credentialsToken: string | undefined;
  /** What stands for `/tmp`; absent where there is a true one. */
  readonly temporaryFolder: string | undefined;
  /** What the runtime adds, such as NODE_PATH. */
  readonly runtimeVariables: Readonly<Record<string, string>>;
  /** What the runtime adds and no function can change. */
  readonly reservedVariables: Readonly<Record<string, string>>;
  readonly initializationType: InitializationType;
  /** Folders of the runtime's executables, before the machine's. */
  readonly executableFolders: readonly string[];
  readonly folders: SandboxFolders;
  /** The machine's variables, of which a function sees only what programs need to run at all. */
  readonly host: Readonly<Record<string, string | undefined>>;
}

/** Without these, programs on Windows do not find the system's libraries or a place for temporary files. */
const windowsVariables = ['SystemRoot', 'SystemDrive', 'windir', 'PATHEXT', 'ComSpec', 'USERPROFILE'];
const xrayHost = '127.0.0.1';
const xrayPort = '2000';
const credentialNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Lists of folders that a function may set itself, with folders as they are at AWS. */
const folderLists = ['PATH', 'LD_LIBRARY_PATH', 'NODE_PATH', 'PYTHONPATH'];

/**
 * The whole environment of a function's process: what Lambda sets, with its folders where they lie on this machine.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function environmentVariables(options: EnvironmentVariablesOptions): Record<string, string> {
  const { configuration } = options;
  return {
    ...hostVariables(options.host),
    ...temporaryFolders(options.temporaryFolder),
    ...unreserved(options),
    ...own(options),
    ...credentials(options),
    ...logging(configuration),
    ...options.reservedVariables,
    AWS_REGION: configuration.region,
    AWS_DEFAULT_REGION: configuration.region,
    AWS_LAMBDA_FUNCTION_NAME: configuration.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: configuration.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memorySizeMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: options.initializationType,
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: options.logStreamName,
    AWS_LAMBDA_RUNTIME_API: options.runtimeApiAddress,
    _AWS_XRAY_DAEMON_ADDRESS: xrayHost,
    _AWS_XRAY_DAEMON_PORT: xrayPort,
    LAMBDA_RUNTIME_DIR: options.folders.runtimeFolder,
    LAMBDA_TASK_ROOT: options.folders.taskRoot,
    _HANDLER: configuration.handler,
  };
}

/** What a function may set otherwise. */
function unreserved(options: EnvironmentVariablesOptions): Record<string, string> {
  const { optFolder, taskRoot } = options.folders;
  return {
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    AWS_XRAY_DAEMON_ADDRESS: `${xrayHost}:${xrayPort}`,
    LANG: 'en_US.UTF-8',
    LD_LIBRARY_PATH: [taskRoot, join(taskRoot, 'lib'), ...below(optFolder, 'lib')].join(delimiter),
    PATH: [...options.executableFolders, ...hostPath(options.host), ...below(optFolder, 'bin')].join(
      delimiter,
    ),
    TZ: process.platform === 'win32' ? 'UTC' : ':UTC',
    ...options.runtimeVariables,
  };
}

/** The function's own. */
function own({ configuration, folders }: EnvironmentVariablesOptions): Record<string, string> {
  const variables = { ...configuration.environment };
  for (const name of folderLists) {
    const list = variables[name];
    if (list !== undefined) variables[name] = localPathList(list, folders, delimiter);
  }
  return variables;
}

/**
 * At AWS nobody can set these; here whoever does means to reach a real account, and gets all of his own set. All others
 * reach their neighbours in the local Lambda.
 */
function credentials(options: EnvironmentVariablesOptions): Record<string, string> {
  const { environment } = options.configuration;
  if (credentialNames.some((name) => environment[name] !== undefined)) return {};
  const { accessKeyId, secretAccessKey, lambdaEndpoint } = options.credentials;
  const { credentialsToken, runtimeApiAddress } = options;
  return {
    ...(credentialsToken === undefined
      ? {
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_SESSION_TOKEN: sessionToken,
        }
      : {
          AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${runtimeApiAddress}/2021-04-23/credentials`,
          AWS_CONTAINER_AUTHORIZATION_TOKEN: credentialsToken,
        }),
    ...(lambdaEndpoint !== undefined && {
      AWS_ENDPOINT_URL_LAMBDA: environment['AWS_ENDPOINT_URL_LAMBDA'] ?? lambdaEndpoint,
    }),
  };
}

/** Programs look there for a place for their files. */
function temporaryFolders(folder: string | undefined): Record<string, string> {
  if (folder === undefined) return {};
  return process.platform === 'win32' ? { TEMP: folder, TMP: folder } : { TMPDIR: folder };
}

function logging({ logging: chosen }: FunctionConfiguration): Record<string, string> {
  if (chosen?.format !== 'JSON') return {};
  return { AWS_LAMBDA_LOG_FORMAT: 'JSON', AWS_LAMBDA_LOG_LEVEL: chosen.applicationLogLevel };
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
