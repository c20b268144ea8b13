import { randomBytes } from 'node:crypto';
import { secretMask } from '../shared/secrets.ts';
import { Alarm } from './alarm.ts';
import { EnvironmentLog } from './environmentLog.ts';
import type { Extension } from './extensions/extension.ts';
import { Extensions } from './extensions/extensions.ts';
import type { ExtensionsListener, ShutdownReason } from './extensions/extensions.ts';
import { Freezer } from './freezer.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { LoopbackServer } from './http/loopbackServer.ts';
import { Initialization } from './initialization.ts';
import type { InitFailure, InitOutcome } from './initOutcome.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import type { Isolation } from './isolation/isolation.ts';
import { loggingOf, logStreamName } from './logNames.ts';
import type { LogStore } from './logStreams/logStore.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import type { ProcessExit } from './platformErrors.ts';
import { extensionEvent, initStartEvent, restoreStartEvent } from './platformEvents.ts';
import type { InitPhase } from './platformEvents.ts';
import { RunningInvocation } from './runningInvocation.ts';
import type { RunningInvocationOptions } from './runningInvocation.ts';
import { ConnectedRuntime } from './runtimeApi/connectedRuntime.ts';
import type { RuntimeApiListener, StreamedError } from './runtimeApi/connectedRuntime.ts';
import type { RuntimeProcess } from './runtimeProcess.ts';
import { Sandbox } from './sandbox.ts';
import type { SandboxOptions } from './sandbox.ts';
import { serveSandboxApi } from './sandboxApi.ts';
import { Shutdown } from './shutdown.ts';
import { Restoration } from './snapStart/restoration.ts';
import { Telemetry } from './telemetry/telemetry.ts';

/** How far away runtimes see their deadline while a debugger may stop the clock. */
const debuggingGraceMs = 3_600_000;

export interface EnvironmentOptions extends Pick<
  SandboxOptions,
  'configuration' | 'launch' | 'optFolder' | 'hooks' | 'supervisor' | 'credentials'
> {
  /** A folder that is removed when the emulator ends. */
  readonly temporaryFolder: () => string;
  /** Where logs are kept. */
  readonly logStore: LogStore | undefined;
  readonly isolation: Isolation;
  /** Whether processes stand still while they have no event. */
  readonly freezesWhenIdle: () => boolean;
  readonly onLog: (line: LogLine) => void;
  /** It waits for an event. */
  onIdle(environment: ExecutionEnvironment): void;
  /** Its processes are gone. */
  onEnded(environment: ExecutionEnvironment): void;
}

/**
 * A runtime and its extensions, with APIs of their own, that work on one event at a time, from start to end.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export class ExecutionEnvironment implements RuntimeApiListener, ExtensionsListener {
  readonly id = randomBytes(16).toString('hex');
  readonly configuration: FunctionConfiguration;
  readonly log: EnvironmentLog;
  /** Its code or configuration changed: it takes no further event. */
  isStale = false;
  readonly #options: EnvironmentOptions;
  readonly #logStreamName: string;
  #state: 'starting' | 'idle' | 'busy' | 'ending' | 'ended' = 'starting';
  readonly #runtime: ConnectedRuntime;
  readonly #extensions: Extensions;
  readonly #telemetry = new Telemetry((event) => {
    this.log.platform(event);
  });
  #api: LoopbackServer | undefined;
  #sandbox: Sandbox | undefined;
  #isRuntimeReady = false;
  #initialization: Initialization | undefined;
  #restoration: Restoration | undefined;
  #running: RunningInvocation | undefined;
  #shutdown: Promise<void> | undefined;
  readonly #freezer: Freezer;
  readonly #timeoutAlarm = new Alarm();
  readonly #reportAlarm = new Alarm();
  #isPaused = false;

  constructor(options: EnvironmentOptions) {
    const { configuration, credentials, logStore, onLog } = options;
    this.#options = options;
    this.configuration = configuration;
    this.#logStreamName = logStreamName(configuration, this.id);
    this.log = new EnvironmentLog({
      functionName: configuration.functionName,
      environmentId: this.id,
      logging: loggingOf(configuration),
      telemetry: this.#telemetry,
      mask: secretMask({
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        ...configuration.environment,
      }),
      stream: logStore?.open(configuration.logGroupName, this.#logStreamName),
      onLog,
    });
    this.#runtime = new ConnectedRuntime(this, options.launch.initializationType === 'snap-start');
    this.#extensions = new Extensions(configuration, this);
    this.#freezer = new Freezer({
      isEnabled: () => options.hooks === undefined && options.freezesWhenIdle(),
      leaders: () => this.#sandbox?.processIds ?? [],
      telemetry: this.#telemetry,
    });
  }

  get isIdle(): boolean {
    return this.#state === 'idle' && this.process?.hasExited !== true;
  }

  /** Milliseconds since it answered its event, while it has not asked for the next. */
  get hasAnsweredFor(): number | undefined {
    return this.#state === 'busy' && !this.isStale ? this.#running?.answeredForMs : undefined;
  }

  get process(): RuntimeProcess | undefined {
    return this.#sandbox?.runtime;
  }

  /**
   * Starts the processes and waits until they ask for an event or fail. Rejects where no debugger can attach, or there
   * is no room for their files.
   */
  async initialize(limitMs: number, log: InvocationLog, phase: InitPhase): Promise<InitOutcome> {
    const { configuration, launch, hooks, temporaryFolder, isolation } = this.#options;
    this.log.attach(log, undefined);
    const parts = { runtime: this.#runtime, extensions: this.#extensions, telemetry: this.#telemetry };
    try {
      const [api, namespace] = await Promise.all([
        serveSandboxApi(parts),
        // A debugger knows the sources by their own paths.
        hooks === undefined ? isolation.open(this.#options) : undefined,
      ]);
      this.#api = api;
      if (namespace !== undefined) this.log.sourceFolder = configuration.taskRoot;
      this.#sandbox = new Sandbox({
        ...this.#options,
        environmentId: this.id,
        namespace,
        temporaryFolder: temporaryFolder(),
        logStreamName: this.#logStreamName,
        runtimeApiAddress: api.address,
        log: this.log,
        onRuntimeExit: (exit) => {
          this.#onRuntimeExit(exit);
        },
        onExtensionExit: (name, exit) => {
          this.#onExtensionExit(name, exit);
        },
        onStorageExceeded: (usedMb, limitMb) => {
          const cause = `No space left on device: the files in /tmp are ${usedMb} MB, its size is ${limitMb} MB`;
          this.log.say(cause);
          this.#fail({ errorType: 'Runtime.ExitError', cause });
        },
      });
    } catch (error) {
      this.#close();
      throw error;
    }
    this.log.platform(initStartEvent(configuration, launch, this.#logStreamName, phase));
    this.#initialization = new Initialization({
      environmentId: this.id,
      functionName: configuration.functionName,
      sandbox: this.#sandbox,
      extensions: this.#extensions,
      hooks,
      log: this.log,
      limitMs,
      newTimeout: (phaseLimitMs, onTimeout) => this.#newTimeout(phaseLimitMs, onTimeout),
    });
    // A session may have been stopped meanwhile.
    if (this.#state === 'starting') this.#initialization.start();
    else this.#onRuntimeExit({ code: null, signal: 'SIGKILL' });
    return await this.#initialization.outcome;
  }

  /** Goes on from the snapshot that its init phase ended with. */
  restore(): Promise<InitOutcome> {
    const { configuration, launch } = this.#options;
    this.#freezer.thaw();
    this.#restoration = new Restoration({
      log: this.log,
      startEvent: restoreStartEvent(configuration, launch.version, this.#logStreamName),
      newTimeout: (limitMs, onTimeout) => this.#newTimeout(limitMs, onTimeout),
    });
    // A runtime that has nothing to do then asked for its first event at once.
    if (this.#runtime.restore()) this.#isRuntimeReady = false;
    else this.#restoration.succeed();
    return this.#restoration.outcome;
  }

  /** Hands over an event. Invariant: only while it is idle. */
  run(
    invocation: PendingInvocation,
    init: Pick<RunningInvocationOptions, 'initDurationMs' | 'restoreDurationMs' | 'usedMs'> = {},
  ): void {
    const former = this.#running;
    this.#freezer.thaw();
    this.#state = 'busy';
    this.#isRuntimeReady = false;
    const { configuration, log, process } = this;
    const { hooks } = this.#options;
    const limitMs = configuration.timeoutSeconds * 1000 - (init.usedMs ?? 0);
    const timeout = this.#newTimeout(limitMs, () => {
      this.#running?.timeOut();
      void this.end('timeout');
    });
    this.#running = new RunningInvocation({
      invocation,
      configuration,
      log,
      timeout,
      process,
      reportAlarm: this.#reportAlarm,
      ...init,
    });
    timeout.start();
    this.#sandbox?.storage?.watch();
    const graceMs = hooks !== undefined && hooks.timeout !== 'enforce' ? debuggingGraceMs : 0;
    const event = invocation.toEvent(configuration, Date.now() + limitMs + graceMs);
    this.#runtime.deliver(event);
    // The runtime is at work by now, yet nothing that it prints can be read before this.
    former?.writeReport();
    this.#running.writeStart();
    this.#extensions.invoke(event);
  }

  /** A debugger holds the function, or lets it go. */
  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#initialization?.timeout.setPaused(isPaused);
    this.#running?.timeout.setPaused(isPaused);
  }

  /**
   * Ends its processes, extensions after they were told, and all they started; what runs fails as if it had been
   * killed.
   */
  end(reason: ShutdownReason = 'spindown'): Promise<void> {
    if (this.#state !== 'ended') this.#state = 'ending';
    // What is just about to start ends there.
    if (this.#sandbox === undefined) return Promise.resolve();
    this.#freezer.close();
    this.#shutdown ??= new Shutdown(this.#sandbox, this.#extensions, this.#telemetry).run(reason).then(() => {
      this.#close();
    });
    return this.#shutdown;
  }

  onReady(): void {
    this.#isPaused = false;
    this.#isRuntimeReady = true;
    this.#extensions.closeRegistration();
    this.#advance();
  }

  onSnapshotReady(): void {
    this.onReady();
  }

  onRestoreError(payload: Buffer, errorType: string): void {
    // What it printed before is read first.
    setImmediate(() => {
      this.#restoration?.fail({ errorType, cause: payload });
    });
  }

  onExtensionRegistered(): void {
    this.#initialization?.advance();
  }

  onExtensionReady(): void {
    this.#advance();
  }

  onExtensionError(extension: Extension, errorType: 'Extension.InitError' | 'Extension.ExitError'): void {
    const state = errorType === 'Extension.InitError' ? 'InitError' : 'ExitError';
    this.log.platform(extensionEvent(extension, state, errorType));
    this.#fail({ errorType, cause: errorType });
  }

  get isResponseStreamed(): boolean {
    return this.#running?.invocation.isStreamed === true;
  }

  onResponse(payload: Buffer): void {
    this.#running?.succeed(payload, this.#extensions.areDone);
  }

  onResponsePart(part: Buffer): void {
    this.#running?.addPart(part);
  }

  onResponseEnd(error: StreamedError | undefined): void {
    this.#running?.endParts(error, this.#extensions.areDone);
  }

  onResponseTooLarge(): void {
    this.#running?.failForSize();
  }

  onInvocationError(payload: Buffer, errorType: string): void {
    this.#running?.fail(payload, errorType, this.#extensions.areDone);
  }

  onInitError(payload: Buffer, errorType: string): void {
    this.#initialization?.failSoon({ errorType, cause: payload });
  }

  /** Something became ready: perhaps all is. */
  #advance(): void {
    if (!this.#isRuntimeReady) return;
    if (this.#initialization?.isOver === false) {
      if (!this.#extensions.areReady) return;
      this.#telemetry.closeSubscriptions();
      if (this.#state === 'starting') this.#state = 'idle';
      for (const extension of this.#extensions.all) this.log.platform(extensionEvent(extension, 'Ready'));
      this.#initialization.succeed();
      this.#freezer.freezeSoon();
      return;
    }
    if (this.#restoration?.isOver === false) {
      this.#restoration.succeed();
      return;
    }
    if (!this.#extensions.areDone) return;
    this.#running?.timeout.stop();
    if (this.#state !== 'busy') return;
    this.#state = 'idle';
    this.#running?.expectReport();
    this.#sandbox?.storage?.rest();
    this.#freezer.freezeSoon();
    this.#options.onIdle(this);
  }

  #onRuntimeExit(exit: ProcessExit): void {
    const errorType = 'Runtime.ExitError';
    const isOutOfMemory = this.process?.isOutOfMemory === true;
    this.#fail({
      errorType,
      cause: exit,
      ...(isOutOfMemory && { reportedErrorType: 'Runtime.OutOfMemory' }),
    });
  }

  #onExtensionExit(name: string, exit: ProcessExit): void {
    if (this.#state === 'ending' || this.#state === 'ended') return;
    this.#fail({ errorType: 'Extension.Crash', cause: { ...exit, program: name } });
  }

  /** Nothing more comes of it: whoever waits for it is told why. */
  #fail(failure: InitFailure): void {
    this.#initialization?.fail(failure);
    this.#restoration?.fail(failure);
    this.#running?.break(failure);
    this.#running?.timeout.stop();
    void this.end('failure');
  }

  #close(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#running?.timeout.stop();
    this.#running?.writeReport();
    void this.#api?.close();
    this.#options.hooks?.ended(this.id);
    this.#options.onEnded(this);
  }

  #newTimeout(limitMs: number, onTimeout: () => void): PhaseTimeout {
    const { hooks } = this.#options;
    const clockFile = this.#sandbox?.clockFile;
    const alarm = this.#timeoutAlarm;
    return new PhaseTimeout(
      { limitMs, environmentId: this.id, hooks, clockFile, alarm, onTimeout },
      this.#isPaused,
    );
  }
}
