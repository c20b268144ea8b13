import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Alarm } from './alarm.ts';
import { ClockFile } from './clockFile.ts';
import type { DebugHooks } from './debugHooks.ts';
import { EnvironmentLog } from './environmentLog.ts';
import type { Credentials } from './environmentVariables.ts';
import { debuggerFailed } from './errors.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import { maxResponseBytes } from './limits.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import { invalidEntrypointReason, processFailed, responseTooLarge, toPayload } from './platformErrors.ts';
import type { ProcessExit } from './platformErrors.ts';
import { platformLines } from './platformLines.ts';
import { RunningInvocation } from './runningInvocation.ts';
import type { LoopbackServer } from './http/loopbackServer.ts';
import { ConnectedRuntime } from './runtimeApi/connectedRuntime.ts';
import type { RuntimeApiListener } from './runtimeApi/connectedRuntime.ts';
import { serveRuntimeApi } from './runtimeApi/runtimeApi.ts';
import { runtimeCommand } from './runtimeCommand.ts';
import type { RuntimeCommand } from './runtimeCommand.ts';
import { RuntimeProcess } from './runtimeProcess.ts';
import type { Launch } from './runtimes/runtime.ts';
import { startFailure } from './startFailure.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

/** How far away runtimes see their deadline while a debugger may stop the clock. */
const debuggingGraceMs = 3_600_000;

export interface EnvironmentOptions {
  readonly configuration: FunctionConfiguration;
  readonly launch: Launch;
  readonly optFolder: string | undefined;
  readonly hooks: DebugHooks | undefined;
  readonly supervisor: Supervisor;
  readonly credentials: Credentials;
  /** A folder that is removed when the emulator ends. */
  readonly temporaryFolder: () => string;
  readonly onLog: (line: LogLine) => void;
  /** It waits for an event. */
  onIdle(environment: ExecutionEnvironment): void;
  /** Its process is gone. */
  onEnded(environment: ExecutionEnvironment): void;
}

export type InitOutcome =
  | { readonly status: 'ready'; readonly durationMs: number }
  | { readonly status: 'timeout'; readonly durationMs: number }
  | {
      readonly status: 'error';
      readonly durationMs: number;
      readonly errorType: string;
      /** What the runtime says, how its process ended, or why there was none. */
      readonly cause: Buffer | ProcessExit | string;
    };

/**
 * A process with its own Runtime API that works on one event at a time, from its start to its end.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export class ExecutionEnvironment implements RuntimeApiListener {
  readonly id = randomBytes(16).toString('hex');
  readonly configuration: FunctionConfiguration;
  readonly log: EnvironmentLog;
  /** Its code or configuration changed: it takes no further event. */
  isStale = false;
  readonly #options: EnvironmentOptions;
  #state: 'starting' | 'idle' | 'busy' | 'ending' | 'ended' = 'starting';
  readonly #runtime = new ConnectedRuntime(this);
  #api: LoopbackServer | undefined;
  #process: RuntimeProcess | undefined;
  #clockFile: ClockFile | undefined;
  #initTimeout: PhaseTimeout | undefined;
  #settleInit: ((outcome: InitOutcome | Error) => void) | undefined;
  #running: RunningInvocation | undefined;
  readonly #timeoutAlarm = new Alarm();
  readonly #reportAlarm = new Alarm();
  #isPaused = false;

  constructor(options: EnvironmentOptions) {
    this.#options = options;
    this.configuration = options.configuration;
    this.log = new EnvironmentLog(options.configuration.functionName, this.id, options.onLog);
  }

  get isIdle(): boolean {
    return this.#state === 'idle';
  }

  /** Milliseconds since it answered its event, while it has not asked for the next. */
  get hasAnsweredFor(): number | undefined {
    return this.#state === 'busy' && !this.isStale ? this.#running?.answeredForMs : undefined;
  }

  get process(): RuntimeProcess | undefined {
    return this.#process;
  }

  /** Starts the process and waits until the runtime asks for an event or fails. Rejects where no process can start. */
  async initialize(limitMs: number, log: InvocationLog): Promise<InitOutcome> {
    const { configuration, launch, hooks } = this.#options;
    this.log.attach(log, undefined);
    this.#api = await serveRuntimeApi(this.#runtime);
    this.log.platform(platformLines.initStart(launch.version, configuration.region));
    if (hooks?.timeout === 'pause') {
      this.#clockFile = new ClockFile(join(this.#options.temporaryFolder(), `clock-${this.id}`));
    }
    const outcome = new Promise<InitOutcome>((resolve, reject) => {
      this.#settleInit = (settled) => {
        this.#settleInit = undefined;
        this.#initTimeout?.stop();
        if (settled instanceof Error) reject(settled);
        else resolve(settled);
      };
    });
    this.#initTimeout = this.#newTimeout(limitMs, () => {
      this.#process?.memory.sample();
      this.#settleInit?.({ status: 'timeout', durationMs: limitMs });
    });
    if (hooks === undefined) this.#initTimeout.start();
    try {
      // A session may have been stopped meanwhile.
      if (this.#state === 'starting') this.#start();
    } finally {
      if (this.#process === undefined) this.onExit({ code: null, signal: 'SIGKILL' });
    }
    return await outcome;
  }

  /** Hands over an event. Invariant: only while it is idle. */
  run(
    invocation: PendingInvocation,
    init: { readonly initDurationMs?: number; readonly usedMs?: number } = {},
  ): void {
    const former = this.#running;
    this.#state = 'busy';
    const { configuration, log } = this;
    const { hooks } = this.#options;
    const limitMs = configuration.timeoutSeconds * 1000 - (init.usedMs ?? 0);
    const timeout = this.#newTimeout(limitMs, () => {
      this.#running?.timeOut();
      void this.end();
    });
    this.#running = new RunningInvocation({
      invocation,
      configuration,
      log,
      timeout,
      process: this.#process,
      reportAlarm: this.#reportAlarm,
      ...init,
    });
    timeout.start();
    const graceMs = hooks !== undefined && hooks.timeout !== 'enforce' ? debuggingGraceMs : 0;
    this.#runtime.deliver(invocation.toEvent(configuration, Date.now() + limitMs + graceMs));
    // The runtime is at work by now, yet nothing that it prints can be read before this.
    former?.writeReport();
    log.attach(invocation.log, invocation.requestId);
    log.platform(platformLines.start(invocation.requestId, configuration.version));
  }

  /** A debugger holds the function, or lets it go. */
  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#initTimeout?.setPaused(isPaused);
    this.#running?.timeout.setPaused(isPaused);
  }

  /** Kills the process and all it started; what runs fails as if it had been killed. */
  async end(): Promise<void> {
    if (this.#state === 'ended') return;
    this.#state = 'ending';
    await this.#process?.kill();
  }

  onReady(): void {
    this.#isPaused = false;
    if (this.#settleInit !== undefined) {
      this.#process?.memory.sample();
      if (this.#state === 'starting') this.#state = 'idle';
      this.#settleInit({ status: 'ready', durationMs: this.#initTimeout?.elapsedMs ?? 0 });
      return;
    }
    this.#running?.timeout.stop();
    if (this.#state !== 'busy') return;
    this.#state = 'idle';
    this.#options.onIdle(this);
  }

  onResponse(payload: Buffer): void {
    this.#running?.answer({ payload, status: 'success' });
  }

  onResponseTooLarge(): void {
    const error = responseTooLarge(maxResponseBytes);
    this.#running?.answer({ payload: toPayload(error), status: 'error', errorType: error.errorType });
  }

  onInvocationError(payload: Buffer, errorType: string): void {
    this.#running?.answer({ payload, status: 'error', errorType });
  }

  onInitError(payload: Buffer, errorType: string): void {
    const durationMs = this.#initTimeout?.elapsedMs ?? 0;
    this.#initTimeout?.stop();
    this.#process?.memory.sample();
    // What the runtime printed before is read first.
    setImmediate(() => this.#settleInit?.({ status: 'error', durationMs, errorType, cause: payload }));
  }

  onExit(exit: ProcessExit): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    const errorType = 'Runtime.ExitError';
    const durationMs = this.#initTimeout?.elapsedMs ?? 0;
    this.#settleInit?.({ status: 'error', durationMs, errorType, cause: exit });
    if (this.#running?.isAnswered === false) {
      const { requestId } = this.#running.invocation;
      const error = processFailed(requestId, errorType, exit);
      this.log.platform(`${error.errorMessage}\n${errorType}`);
      this.#running.answer({ payload: toPayload(error), status: 'error', errorType, isPlatformError: true });
    }
    this.#running?.timeout.stop();
    this.#running?.writeReport();
    void this.#api?.close();
    this.#clockFile?.close();
    this.#options.hooks?.ended(this.id);
    this.#options.onEnded(this);
  }

  #start(): void {
    const { launch, hooks, configuration, optFolder, credentials } = this.#options;
    const runtimeApiAddress = this.#api?.address ?? '';
    const command = runtimeCommand({
      configuration,
      launch,
      optFolder,
      credentials,
      runtimeApiAddress,
      logStreamName: logStreamName(configuration.version, this.id),
      runtimeArguments: hooks?.runtimeArguments ?? [],
      entryArguments:
        hooks === undefined
          ? []
          : [...launch.debuggingArguments(this.#clockFile?.path), ...hooks.bootstrapArguments],
    });
    const process_ = RuntimeProcess.start({
      ...command,
      folder: configuration.taskRoot,
      runtimeApiAddress,
      supervisor: this.#options.supervisor,
      onLine: (stream, line) => {
        if (stream === 'stderr' && hooks?.onStandardErrorLine(this.id, line) === true) return;
        this.log.printed(stream, line);
      },
      onExit: (exit) => {
        this.onExit(exit);
      },
    });
    if (process_ === undefined) {
      this.#notStarted(command);
      return;
    }
    this.#process = process_;
    hooks?.started({ environmentId: this.id, processId: process_.processId }).then(
      () => this.#initTimeout?.start(),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#settleInit?.(debuggerFailed(configuration.functionName, reason));
      },
    );
  }

  #notStarted({ executable, isWrapped }: RuntimeCommand): void {
    const reason = startFailure(executable);
    if (isWrapped) {
      // The runtime's own start script fails as any shell does.
      this.log.platform(`${executable}: ${reason}`);
      this.onExit({ code: reason === 'permission denied' ? 126 : 127, signal: null });
      return;
    }
    this.#settleInit?.({
      status: 'error',
      durationMs: this.#initTimeout?.elapsedMs ?? 0,
      errorType: 'Runtime.InvalidEntrypoint',
      cause: invalidEntrypointReason(executable, reason),
    });
    this.onExit({ code: null, signal: null });
  }

  #newTimeout(limitMs: number, onTimeout: () => void): PhaseTimeout {
    const { hooks } = this.#options;
    const options = {
      limitMs,
      environmentId: this.id,
      hooks,
      clockFile: this.#clockFile,
      alarm: this.#timeoutAlarm,
      onTimeout,
    };
    return new PhaseTimeout(options, this.#isPaused);
  }
}

function logStreamName(version: string, id: string): string {
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  return `${date}/[${version}]${id}`;
}
