import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { Launch } from './runtimes/runtime.ts';

const bytesPerMb = 1024 * 1024;

/**
 * What the platform tells of an execution environment: in the log and over the Telemetry API.
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html
 */
export type PlatformEvent =
  | EventOf<'platform.initStart', InitStart>
  | EventOf<'platform.initRuntimeDone', InitEnd>
  | EventOf<'platform.initReport', InitEnd & { readonly metrics: { readonly durationMs: number } }>
  | EventOf<'platform.restoreStart', RestoreStart>
  | EventOf<'platform.restoreRuntimeDone', RestoreEnd>
  | EventOf<'platform.restoreReport', RestoreEnd & { readonly metrics: { readonly durationMs: number } }>
  | EventOf<'platform.start', Start>
  | EventOf<'platform.runtimeDone', RuntimeDone>
  | EventOf<'platform.report', Report>
  | EventOf<'platform.extension', ExtensionState>
  | EventOf<'platform.telemetrySubscription', Subscription>
  | EventOf<'platform.logsSubscription', Subscription>
  | EventOf<'platform.logsDropped', LogsDropped>;

interface EventOf<Type extends string, Record> {
  readonly type: Type;
  readonly record: Record;
}

/** `failure`: the runtime ended; `error`: it answered an error. */
export type Status = 'success' | 'failure' | 'error' | 'timeout';

export type InitPhase = 'init' | 'invoke' | 'snap-start';

export type InitializationType = 'on-demand' | 'provisioned-concurrency' | 'snap-start';

interface RestoreStart {
  readonly runtimeVersion: string;
  readonly runtimeVersionArn: string;
  readonly functionName: string;
  readonly functionVersion: string;
  /** The name of the log stream. */
  readonly instanceId: string;
  /** Bytes. */
  readonly instanceMaxMemory: number;
}

interface InitStart extends RestoreStart {
  readonly initializationType: InitializationType;
  readonly phase: InitPhase;
}

interface RestoreEnd {
  readonly status: Status;
  readonly errorType?: string;
}

interface InitEnd {
  readonly initializationType: InitializationType;
  readonly phase: InitPhase;
  readonly status: Status;
  readonly errorType?: string;
}

interface Start {
  readonly requestId: string;
  readonly version: string;
  readonly functionArn: string;
  readonly tracing?: Tracing;
}

interface Tracing {
  readonly spanId?: string;
  readonly type: 'X-Amzn-Trace-Id';
  readonly value: string;
}

export interface Span {
  readonly name: 'responseLatency' | 'responseDuration' | 'runtimeOverhead';
  /** ISO 8601. */
  readonly start: string;
  readonly durationMs: number;
}

interface RuntimeDone {
  readonly requestId: string;
  readonly status: Status;
  readonly errorType?: string;
  readonly metrics: { readonly durationMs: number; readonly producedBytes: number };
  readonly spans?: readonly Span[];
  readonly tracing?: Tracing;
}

interface Report {
  readonly requestId: string;
  readonly status: Status;
  readonly errorType?: string;
  readonly metrics: {
    readonly durationMs: number;
    readonly billedDurationMs: number;
    readonly memorySizeMB: number;
    readonly maxMemoryUsedMB: number;
    readonly initDurationMs?: number;
    readonly restoreDurationMs?: number;
    readonly billedRestoreDurationMs?: number;
  };
  readonly tracing?: Tracing;
}

interface ExtensionState {
  readonly name: string;
  readonly state: 'Ready' | 'InitError' | 'ExitError';
  readonly events: readonly string[];
  readonly errorType?: string;
}

interface Subscription {
  readonly name: string;
  readonly state: 'Subscribed' | 'Already subscribed';
  readonly types: readonly string[];
}

interface LogsDropped {
  readonly reason: string;
  readonly droppedRecords: number;
  readonly droppedBytes: number;
}

/** How much an event matters to the system log level. */
export function isWarning({ record }: PlatformEvent): boolean {
  return 'status' in record && record.status !== 'success';
}

export function initStartEvent(
  configuration: FunctionConfiguration,
  {
    version: runtimeVersion,
    initializationType = 'on-demand',
  }: Pick<Launch, 'version' | 'initializationType'>,
  instanceId: string,
  phase: InitPhase,
): PlatformEvent {
  return {
    type: 'platform.initStart',
    record: { initializationType, phase, ...instanceOf(configuration, runtimeVersion, instanceId) },
  };
}

export function restoreStartEvent(
  configuration: FunctionConfiguration,
  runtimeVersion: string,
  instanceId: string,
): PlatformEvent {
  return { type: 'platform.restoreStart', record: instanceOf(configuration, runtimeVersion, instanceId) };
}

function instanceOf(
  configuration: FunctionConfiguration,
  runtimeVersion: string,
  instanceId: string,
): RestoreStart {
  return {
    runtimeVersion,
    runtimeVersionArn: `arn:aws:lambda:${configuration.region}::runtime:local`,
    functionName: configuration.functionName,
    functionVersion: configuration.version,
    instanceId,
    instanceMaxMemory: configuration.memorySizeMb * bytesPerMb,
  };
}

export function extensionEvent(
  { name, events }: Pick<ExtensionState, 'name' | 'events'>,
  state: ExtensionState['state'],
  errorType?: string,
): PlatformEvent {
  const record = { name, state, events, ...(errorType === undefined ? {} : { errorType }) };
  return { type: 'platform.extension', record };
}
