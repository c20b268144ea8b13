/**
 * What crosses between the extension and the local Lambda: JSON-RPC over the child process's message channel.
 * Invoking and the rest of AWS's Lambda API also goes over HTTP, to the endpoint `initialize` answers.
 */

export const initializeRequest = 'initialize';
export interface InitializeParams {
  /** Absolute path of the workspace folder. */
  readonly folder: string;
  /** Where builds and packages that Lambda's own runtime carries are kept. */
  readonly cacheFolder: string;
  /** Absolute paths of the workspace folder's templates. */
  readonly templates: readonly string[];
  readonly settings: LocalLambdaSettings;
}
export interface InitializeResult {
  /** Base URL of the Lambda API. */
  readonly endpoint: string;
  /** The named pipe or Unix socket at which the debug adapter listens. */
  readonly debugAdapterPipe: string;
}

export interface LocalLambdaSettings {
  readonly region: string;
  /** Node.js executable for all functions; empty: find one that matches each function's runtime. */
  readonly nodeExecutable: string;
  /** The same for Python. */
  readonly pythonExecutable: string;
  /** `auto`: functions have `/var/task`, `/opt` and `/tmp` as at AWS wherever the machine allows it. */
  readonly isolation: 'auto' | 'off';
  /** Functions stand still while they have no event. */
  readonly freezeBetweenInvocations: boolean;
  readonly prices: LambdaPrices;
}

/** What AWS asks for, in US dollars. */
export interface LambdaPrices {
  readonly gbSecondX86: number;
  readonly gbSecondArm: number;
  readonly millionRequests: number;
}

/** Client → server. */
export const templatesNotification = 'templates';
export interface TemplatesParams {
  readonly templates: readonly string[];
}

/** Client → server. */
export const settingsNotification = 'settings';

/** Client → server: files were saved, created or deleted; environments that run their code become stale. */
export const filesChangedNotification = 'filesChanged';
export interface FilesChangedParams {
  readonly paths: readonly string[];
}

/** Client → server: invoke a function once; answers {@link InvokeResult}, or an error with {@link UserErrorData}. */
export const invokeRequest = 'invoke';
export interface InvokeParams {
  readonly template: string;
  readonly function: string;
  readonly event: unknown;
}
export interface InvokeResult {
  readonly payload: unknown;
  readonly functionError?: string;
  readonly requestId: string;
  readonly durationMs: number;
  readonly billedDurationMs: number;
  readonly maxMemoryUsedMb: number;
  readonly initDurationMs?: number;
  readonly log: string;
}

/** Client → server: what a function logged in this run and former ones; answers {@link SearchLogsResult}. */
export const searchLogsRequest = 'searchLogs';
export interface SearchLogsParams {
  readonly template: string;
  readonly function: string;
  /** What records contain, in whatever case. */
  readonly text: string;
}
export interface SearchLogsResult {
  /** Oldest first; only the newest where there are many. */
  readonly events: readonly LogEventMessage[];
  /** How many there are. */
  readonly count: number;
}
export interface LogEventMessage {
  readonly timeMs: number;
  readonly message: string;
}

/** Client → server: install what Lambda's own runtime carries into the cache folder. */
export const installRuntimePackagesRequest = 'installRuntimePackages';
export interface InstallRuntimePackagesParams {
  readonly packages: readonly string[];
}

/** Server → client: log lines, in order. */
export const logNotification = 'log';
export interface LogParams {
  readonly lines: readonly LogLineMessage[];
}
export interface LogLineMessage {
  /** The function's logical ID where known, else its name. */
  readonly functionName: string;
  readonly requestId?: string | undefined;
  readonly origin: 'platform' | 'function';
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Server → client: the metrics of all functions that ran since the local Lambda started; a second apart. */
export const metricsNotification = 'metrics';
export interface MetricsParams {
  readonly functions: readonly FunctionMetricsMessage[];
}
export interface FunctionMetricsMessage {
  readonly template: string;
  /** Logical ID. */
  readonly function: string;
  readonly rows: readonly MetricRowMessage[];
}
/** A metric with its name and what it comes to, for people. */
export interface MetricRowMessage {
  readonly name: string;
  readonly value: string;
}

/** Server → client: events that nobody waits for, of all functions that had some; whenever they change. */
export const asynchronousEventsNotification = 'asynchronousEvents';
export interface AsynchronousEventsParams {
  readonly functions: readonly AsynchronousEventsMessage[];
}
export interface AsynchronousEventsMessage {
  readonly template: string;
  /** Logical ID. */
  readonly function: string;
  /** Tried and to be tried again, the next first. */
  readonly waiting: readonly WaitingEventMessage[];
  /** The last ones that were sent on, the newest first. */
  readonly deliveries: readonly DeliveryMessage[];
}
export interface WaitingEventMessage {
  readonly requestId: string;
  readonly attempts: number;
  /** Milliseconds from now. */
  readonly dueInMs: number;
}
export interface DeliveryMessage {
  readonly requestId: string;
  readonly kind: 'onSuccess' | 'onFailure' | 'deadLetter';
  /** ARN. */
  readonly target: string;
  /** When that was, in milliseconds of the epoch. */
  readonly timeMs: number;
  /** The record or the dead letter, with its attributes: JSON text. */
  readonly record: string;
}

/** Client → server: events that wait for their next attempt are tried now. */
export const skipWaitingNotification = 'skipWaiting';

/** Server → client: something the user should hear of once, perhaps with a way out. */
export const noticeNotification = 'notice';
export interface NoticeParams {
  readonly severity: 'information' | 'warning' | 'error';
  readonly message: string;
  readonly remedy?: RemedyMessage;
  /** What it is about, where that has a place of its own: it lasts, and nothing has to be done at once. */
  readonly topic?: NodeVersionTopic | IsolationTopic;
}

/** Functions of a runtime run on another Node.js than AWS runs them on. */
export interface NodeVersionTopic {
  readonly kind: 'nodeVersion';
  readonly runtime: string;
  readonly nodeVersion: string;
}

/** Whether functions have `/var/task`, `/opt` and `/tmp` as at AWS. */
export interface IsolationTopic {
  readonly kind: 'isolation';
  /** `exception`: one of them has not. */
  readonly state: 'on' | 'off' | 'exception';
}

export type RemedyMessage =
  | {
      readonly kind: 'runInTerminal';
      readonly title: string;
      readonly command: string;
      readonly folder: string;
    }
  | { readonly kind: 'installRuntimePackages'; readonly packages: readonly string[] }
  | { readonly kind: 'openSetting'; readonly title: string; readonly setting: string };

/** The `data` of an error answer that the user can mend. */
export interface UserErrorData {
  readonly code: string;
  readonly remedy?: RemedyMessage;
}
