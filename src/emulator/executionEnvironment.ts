import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Alarm } from './alarm.ts';
import { ClockFile } from './clockFile.ts';
import type { DebugHooks } from './debugHooks.ts';
import { EnvironmentLog } from './environmentLog.ts';
import { EphemeralStorage } from './ephemeralStorage.ts';
import type { LambdaAccess } from './environmentVariables.ts';
import { debuggerFailed } from './errors.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import { defaultEphemeralStorageMb, maxResponseBytes } from './limits.ts';
import { loggingOf, logStreamName } from './logNames.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import { invalidEntrypointReason, processFailed, responseTooLarge, toPayload } from './platformErrors.ts';
import type { ProcessExit } from './platformErrors.ts';
import type { InitPhase } from './platformEvents.ts';
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

/** What takes less has no time to fill the memory. */
const suspiciousDurationMs = 20;
const bytesPerMb = 1024 * 1024;
/** How far away runtimes see their deadline while a debugger may stop the clock. */
const debuggingGraceMs = 3_600_000;

export interface EnvironmentOptions {
  readonly configuration: FunctionConfiguration;
  readonly launch: Launch;
  readonly optFolder: string | undefined;
  readonly hooks: DebugHooks | undefined;
  readonly supervisor: Supervisor;
  readonly credentials: LambdaAccess;
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
      /** For INIT_REPORT and REPORT, where callers are told another. */
      readonly reportedErrorType: string;
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
  readonly #logStreamName: string;
  #storage: EphemeralStorage | undefined;
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
    this.#logStreamName = logStreamName(options.configuration, this.id);
    this.log = new EnvironmentLog({
      functionName: options.configuration.functionName,
      environmentId: this.id,
      logging: loggingOf(options.configuration),
      onLog: options.onLog,
    });
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
  async initialize(limitMs: number, log: InvocationLog, phase: InitPhase): Promise<InitOutcome> {
    const { hooks, temporaryFolder } = this.#options;
    this.log.attach(log, undefined);
    this.#api = await serveRuntimeApi(this.#runtime);
    this.#storage = this.#newStorage();
    this.#writeInitStart(phase);
    if (hooks?.timeout === 'pause') {
      this.#clockFile = new ClockFile(join(temporaryFolder(), `clock-${this.id}`));
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
    this.#running.writeStart();
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
    this.#storage?.count();
    this.#options.onIdle(this);
  }

  onResponse(payload: Buffer): void {
    if (this.#ranOutOfMemory()) return;
    this.#running?.answer({ payload, status: 'success' });
  }

  onResponseTooLarge(): void {
    const error = responseTooLarge(maxResponseBytes);
    this.#running?.answer({
      payload: toPayload(error),
      status: 'error',
      errorType: error.errorType,
      isPlatformError: true,
    });
  }

  onInvocationError(payload: Buffer, errorType: string): void {
    if (this.#ranOutOfMemory()) return;
    this.#running?.answer({ payload, status: 'error', errorType });
  }

  onInitError(payload: Buffer, errorType: string): void {
    const durationMs = this.#initTimeout?.elapsedMs ?? 0;
    this.#initTimeout?.stop();
    this.#process?.memory.sample();
    // What the runtime printed before is read first.
    setImmediate(() =>
      this.#settleInit?.({
        status: 'error',
        durationMs,
        errorType,
        reportedErrorType: errorType,
        cause: payload,
      }),
    );
  }

  onExit(exit: ProcessExit): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    const errorType = 'Runtime.ExitError';
    const reportedErrorType = this.#process?.isOutOfMemory === true ? 'Runtime.OutOfMemory' : errorType;
    const durationMs = this.#initTimeout?.elapsedMs ?? 0;
    this.#settleInit?.({ status: 'error', durationMs, errorType, reportedErrorType, cause: exit });
    if (this.#running?.isAnswered === false) {
      const error = processFailed(this.#running.invocation.requestId, errorType, exit);
      this.log.say(`${error.errorMessage}\n${errorType}`);
      this.#running.answer({
        payload: toPayload(error),
        status: 'error',
        errorType,
        reportedErrorType,
        isPlatformError: true,
      });
    }
    this.#running?.timeout.stop();
    this.#running?.writeReport();
    void this.#api?.close();
    void this.#storage?.remove();
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
      logStreamName: this.#logStreamName,
      temporaryFolder: this.#storage?.folder,
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
      // A debugger takes memory of its own.
      memoryLimitMb: hooks === undefined ? configuration.memorySizeMb : undefined,
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
      this.log.say(`${executable}: ${reason}`);
      this.onExit({ code: reason === 'permission denied' ? 126 : 127, signal: null });
      return;
    }
    this.#settleInit?.({
      status: 'error',
      durationMs: this.#initTimeout?.elapsedMs ?? 0,
      errorType: 'Runtime.InvalidEntrypoint',
      reportedErrorType: 'Runtime.InvalidEntrypoint',
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

  /** What it allocated in a moment may not have been seen until now. */
  #ranOutOfMemory(): boolean {
    const elapsedMs = this.#running?.timeout.elapsedMs ?? 0;
    if (elapsedMs >= suspiciousDurationMs) this.#process?.memory.sample();
    return this.#process?.isOutOfMemory === true;
  }

  #newStorage(): EphemeralStorage {
    const { configuration, temporaryFolder } = this.#options;
    const limitMb = configuration.ephemeralStorageMb ?? defaultEphemeralStorageMb;
    return new EphemeralStorage(join(temporaryFolder(), `tmp-${this.id}`), limitMb, (usedMb) => {
      this.log.say(
        `The folder for /tmp holds ${usedMb} MB. Its EphemeralStorage is ${limitMb} MB: ` +
          'at AWS writing more than that fails with "No space left on device".',
      );
    });
  }

  #writeInitStart(phase: InitPhase): void {
    const { configuration, launch } = this.#options;
    this.log.platform({
      type: 'platform.initStart',
      record: {
        initializationType: 'on-demand',
        phase,
        runtimeVersion: launch.version,
        runtimeVersionArn: `arn:aws:lambda:${configuration.region}::runtime:local`,
        functionName: configuration.functionName,
        functionVersion: configuration.version,
        instanceId: this.#logStreamName,
        instanceMaxMemory: configuration.memorySizeMb * bytesPerMb,
      },
    });
  }
}
