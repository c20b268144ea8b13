/** What a `lambda` debug session's adapter and the extension say to each other beyond DAP: names and types, no code. */

/** The attributes of a launch configuration of type `lambda`, as the adapter receives them: paths are absolute. */
export interface LaunchAttributes {
  /** Absolute path of the template. */
  readonly template: string;
  /** The function's logical ID. */
  readonly function: string;
  /** The event, or the absolute path of a JSON file that holds it. */
  readonly event?: unknown;
  /** `once` ends the session with the first answer; `serve` keeps the function ready until Stop. */
  readonly invoke?: 'once' | 'serve';
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of a file of `NAME=value` lines. */
  readonly envFile?: string;
  /** Values for the template's parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly runtimeExecutable?: string;
  readonly timeoutWhileDebugging?: 'pause' | 'off' | 'enforce';
  readonly stopOnEntry?: boolean;
  /** Merged into the configuration of the language's own debugger. */
  readonly debuggerOptions?: Readonly<Record<string, unknown>>;
  readonly noDebug?: boolean;
}

/** Adapter → extension: start the language's debugger as a child session that attaches to a suspended process. */
export const startChildEvent = 'lambda/startChild';
export interface StartChildBody {
  readonly environmentId: string;
  /** A debug configuration of the language's own debug type. */
  readonly configuration: Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly request: string;
    readonly name: string;
  };
}

/** Extension → adapter: the child session could not be started. */
export const childFailedRequest = 'lambda/childFailed';
export interface ChildFailedArguments {
  readonly environmentId: string;
  readonly message: string;
}

/** Extension → adapter: the child session is attached and its runtime runs. */
export const childStartedRequest = 'lambda/childStarted';
export interface ChildStartedArguments {
  readonly environmentId: string;
}

/** Extension → adapter: the debugger stopped the function, or let it run on. */
export const pausedRequest = 'lambda/paused';
export interface PausedArguments {
  readonly environmentId: string;
  readonly paused: boolean;
}

/** Adapter → extension: the function's timeout is due; is it paused? Answered by {@link timeoutAnswerRequest}. */
export const timeoutDueEvent = 'lambda/timeoutDue';
export interface TimeoutDueBody {
  readonly environmentId: string;
}
export const timeoutAnswerRequest = 'lambda/timeoutAnswer';

/** The key of a child configuration that names its execution environment. */
export const environmentIdKey = '__lambdaEnvironmentId';
