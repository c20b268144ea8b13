import { randomBytes } from 'node:crypto';
import { Alarm } from './alarm.ts';
import { EnvironmentLog } from './environmentLog.ts';
import type { Extension } from './extensions/extension.ts';
import { Extensions, type ExtensionsListener, type ShutdownReason } from './extensions/extensions.ts';
import { Freezer } from './freezer.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { LoopbackServer } from './http/loopbackServer.ts';
import { Initialization } from './initialization.ts';
import type { InitFailure, InitOutcome } from './initOutcome.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import type { Isolation } from './isolation/isolation.ts';
import type { LogStore } from './logStreams/logStore.ts';
import { openSandbox } from './openSandbox.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseClock } from './phaseClock.ts';
import { Phases, type PhasesOwner } from './phases.ts';
import type { ProcessExit } from './platformErrors.ts';
import { extensionEvent, initStartEvent, restoreStartEvent, type InitPhase } from './platformEvents.ts';
import { RunningInvocation, type RunningInvocationOptions } from './runningInvocation.ts';
import { ConnectedRuntime } from './runtimeApi/connectedRuntime.ts';
import type { RuntimeProcess } from './runtimeProcess.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
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
export class ExecutionEnvironment implements PhasesOwner, ExtensionsListener {
  readonly id = randomBytes(16).toString('hex');
  readonly configuration: FunctionConfiguration;
  readonly log: EnvironmentLog;
  /** Its code or configuration changed: it takes no further event. */
  isStale = false;
  readonly #options: EnvironmentOptions;
  #state: 'starting' | 'idle' | 'busy' | 'ending' | 'ended' = 'starting';
  readonly #extensions: Extensions;
  readonly #phases: Phases;
  readonly #clock: PhaseClock;
  readonly #runtime: ConnectedRuntime;
  readonly #telemetry = new Telemetry((event) => {
    this.log.platform(event);
  });
  #server: LoopbackServer | undefined;
  #sandbox: Sandbox | undefined;
  #isRuntimeReady = false;
  #shutdown: Promise<void> | undefined;
  readonly #freezer: Freezer;
  readonly #reportAlarm = new Alarm();

  constructor(options: EnvironmentOptions) {
    const { configuration } = options;
    this.#options = options;
    this.configuration = configuration;
    this.log = new EnvironmentLog({ ...options, environmentId: this.id, telemetry: this.#telemetry });
    this.#clock = new PhaseClock(this.id, options.hooks);
    this.#extensions = new Extensions(configuration, this);
    this.#phases = new Phases(this, this.#extensions);
    this.#runtime = new ConnectedRuntime(this.#phases, options.launch.initializationType === 'snap-start');
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
    return this.#state === 'busy' && !this.isStale ? this.#phases.running?.answeredForMs : undefined;
  }

  get process(): RuntimeProcess | undefined {
    return this.#sandbox?.runtime;
  }

  /**
   * Starts the processes and waits until they ask for an event or fail. Rejects where no debugger can attach, or there
   * is no room for their files.
   */
  async initialize(limitMs: number, log: InvocationLog, phase: InitPhase): Promise<InitOutcome> {
    const { configuration, launch, hooks } = this.#options;
    this.log.attach(log, undefined);
    try {
      const { sandbox, server } = await openSandbox({
        ...this.#options,
        api: { runtime: this.#runtime, extensions: this.#extensions, telemetry: this.#telemetry },
        environmentId: this.id,
        log: this.log,
        onRuntimeExit: (exit) => {
          this.#onRuntimeExit(exit);
        },
        onExtensionExit: (name, exit) => {
          this.#onExtensionExit(name, exit);
        },
        onStorageExceeded: (cause) => {
          this.#fail({ errorType: 'Runtime.ExitError', cause });
        },
      });
      this.#server = server;
      this.#sandbox = sandbox;
      this.#clock.clockFile = sandbox.clockFile;
    } catch (error) {
      this.#close();
      throw error;
    }
    this.log.platform(initStartEvent(configuration, launch, this.log.streamName, phase));
    const initialization = new Initialization({
      environmentId: this.id,
      functionName: configuration.functionName,
      sandbox: this.#sandbox,
      extensions: this.#extensions,
      hooks,
      log: this.log,
      limitMs,
      clock: this.#clock,
    });
    this.#phases.initialization = initialization;
    // A session may have been stopped meanwhile.
    if (this.#state === 'starting') initialization.start();
    else this.#onRuntimeExit({ code: null, signal: 'SIGKILL' });
    return await initialization.outcome;
  }

  /** Goes on from the snapshot that its init phase ended with. */
  restore(): Promise<InitOutcome> {
    const { configuration, launch } = this.#options;
    this.#freezer.thaw();
    const restoration = new Restoration({
      log: this.log,
      startEvent: restoreStartEvent(configuration, launch.version, this.log.streamName),
      clock: this.#clock,
    });
    this.#phases.restoration = restoration;
    // A runtime that has nothing to do then asked for its first event at once.
    if (this.#runtime.restore()) this.#isRuntimeReady = false;
    else restoration.succeed();
    return restoration.outcome;
  }

  /** Hands over an event. Invariant: only while it is idle. */
  run(
    invocation: PendingInvocation,
    init: Pick<RunningInvocationOptions, 'initDurationMs' | 'restoreDurationMs' | 'usedMs'> = {},
  ): void {
    const former = this.#phases.running;
    this.#freezer.thaw();
    this.#state = 'busy';
    this.#isRuntimeReady = false;
    const { configuration, log, process } = this;
    const { hooks } = this.#options;
    const limitMs = configuration.timeoutSeconds * 1000 - (init.usedMs ?? 0);
    const timeout = this.#clock.newTimeout(limitMs, () => {
      this.#phases.running?.timeOut();
      void this.end('timeout');
    });
    const running = new RunningInvocation({
      invocation,
      configuration,
      log,
      timeout,
      process,
      reportAlarm: this.#reportAlarm,
      ...init,
    });
    this.#phases.running = running;
    timeout.start();
    this.#sandbox?.storage?.watch();
    const graceMs = hooks !== undefined && hooks.timeout !== 'enforce' ? debuggingGraceMs : 0;
    const event = invocation.toEvent(configuration, Date.now() + limitMs + graceMs);
    this.#runtime.deliver(event);
    // The runtime is at work by now, yet nothing that it prints can be read before this.
    former?.writeReport();
    running.writeStart();
    this.#extensions.invoke(event);
  }

  /** A debugger holds the function, or lets it go. */
  setPaused(isPaused: boolean): void {
    this.#clock.setPaused(isPaused);
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
    this.#clock.forgetPause();
    this.#isRuntimeReady = true;
    this.#extensions.closeRegistration();
    this.#advance();
  }

  onExtensionRegistered(): void {
    this.#phases.initialization?.advance();
  }

  onExtensionReady(): void {
    this.#advance();
  }

  onExtensionError(extension: Extension, errorType: 'Extension.InitError' | 'Extension.ExitError'): void {
    const state = errorType === 'Extension.InitError' ? 'InitError' : 'ExitError';
    this.log.platform(extensionEvent(extension, state, errorType));
    this.#fail({ errorType, cause: errorType });
  }

  /** Something became ready: perhaps all is. */
  #advance(): void {
    if (!this.#isRuntimeReady) return;
    const { initialization, restoration, running } = this.#phases;
    if (initialization?.isOver === false) {
      if (!this.#extensions.areReady) return;
      this.#telemetry.closeSubscriptions();
      if (this.#state === 'starting') this.#state = 'idle';
      for (const extension of this.#extensions.all) this.log.platform(extensionEvent(extension, 'Ready'));
      initialization.succeed();
      this.#freezer.freezeSoon();
      return;
    }
    if (restoration?.isOver === false) {
      restoration.succeed();
      return;
    }
    if (!this.#extensions.areDone) return;
    running?.timeout.stop();
    if (this.#state !== 'busy') return;
    this.#state = 'idle';
    running?.expectReport();
    this.#sandbox?.storage?.rest();
    this.#freezer.freezeSoon();
    this.#options.onIdle(this);
  }

  #onRuntimeExit(exit: ProcessExit): void {
    const isOutOfMemory = this.process?.isOutOfMemory === true;
    const reported = isOutOfMemory ? { reportedErrorType: 'Runtime.OutOfMemory' } : {};
    this.#fail({ errorType: 'Runtime.ExitError', cause: exit, ...reported });
  }

  #onExtensionExit(name: string, exit: ProcessExit): void {
    if (this.#state === 'ending' || this.#state === 'ended') return;
    this.#fail({ errorType: 'Extension.Crash', cause: { ...exit, program: name } });
  }

  /** Nothing more comes of it: whoever waits for it is told why. */
  #fail(failure: InitFailure): void {
    this.#phases.fail(failure);
    void this.end('failure');
  }

  #close(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#phases.running?.timeout.stop();
    this.#phases.running?.writeReport();
    void this.#server?.close();
    this.#options.hooks?.ended(this.id);
    this.#options.onEnded(this);
  }
}
