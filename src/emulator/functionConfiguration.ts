import type { EventInvokeConfiguration } from './asynchronous/eventInvokeConfiguration.ts';
import type { EventSourceMapping } from './eventSourceMapping.ts';
import type { FunctionDescription } from './functionDescription.ts';
import type { PublishedVersion } from './publishedVersion.ts';
import type { RecursiveLoop } from './recursion.ts';

/**
 * Everything the emulator needs to run one function, resolved: no template, no intrinsic function is left.
 * Words and units are those of the Lambda API's FunctionConfiguration.
 */
export interface FunctionConfiguration {
  readonly functionName: string;
  readonly functionArn: string;
  /** A runtime identifier such as `nodejs22.x`. */
  readonly runtime: string;
  readonly handler: string;
  /** Absolute path of the folder that stands for `/var/task`. */
  readonly taskRoot: string;
  /** Absolute: where the process starts; absent: in the task root. */
  readonly workingFolder?: string;
  readonly timeoutSeconds: number;
  readonly memorySizeMb: number;
  /** What the code is built for: x86_64 unless `Architectures` says otherwise. */
  readonly architecture?: 'x86_64' | 'arm64';
  readonly region: string;
  readonly accountId: string;
  readonly version: string;
  /** The function's own environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** `/aws/lambda/NAME` unless `LoggingConfig` says otherwise. */
  readonly logGroupName: string;
  /** Text, unless `LoggingConfig` says otherwise. */
  readonly logging?: LoggingConfiguration;
  /** The size of `/tmp`: 512 unless `EphemeralStorage` says otherwise. */
  readonly ephemeralStorageMb?: number;
  /** `TracingConfig` says Active: what nobody else decided to trace is traced. */
  readonly isTraced?: boolean;
  /** Absolute folders in which each layer's content lies (what would be merged into `/opt`). */
  readonly layers: readonly string[];
  /** Absolute `node_modules`-like folders to search after the function's own, last ones last. */
  readonly moduleFolders: readonly string[];
  /** Tells one state of the code from another where the emulator could not see it; a change makes environments stale. */
  readonly codeSha256?: string;
  /** SnapStart: published versions start from a snapshot, where their runtime can. */
  readonly appliesSnapStart?: boolean;
  /** The code was built here and carries source maps: stack traces name the sources. */
  readonly sourceMaps?: boolean;
  /** Concurrency set aside for this function; 0 lets it never run. */
  readonly reservedConcurrency?: number;
  /** What is done where it invokes itself over and over; Terminate unless said otherwise. */
  readonly recursiveLoop?: RecursiveLoop;
  /** Of events nobody waits for. */
  readonly eventInvoke?: EventInvokeConfiguration;
  /** ARN of the queue or topic for events that failed for good. */
  readonly deadLetterTargetArn?: string;
  readonly description?: FunctionDescription;
  readonly published?: PublishedVersion;
  readonly eventSourceMappings?: readonly EventSourceMapping[];
  /** An interpreter the user chose instead of the one that would be found. */
  readonly runtimeExecutable?: string;
}

export type SystemLogLevel = 'DEBUG' | 'INFO' | 'WARN';
export type ApplicationLogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html */
export interface LoggingConfiguration {
  readonly format: 'Text' | 'JSON';
  /** These two hold for the JSON format only. */
  readonly systemLogLevel: SystemLogLevel;
  readonly applicationLogLevel: ApplicationLogLevel;
}
