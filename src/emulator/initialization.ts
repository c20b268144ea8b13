import type { DebugHooks } from './debugHooks.ts';
import { debuggerFailed } from './errors.ts';
import type { Extensions } from './extensions/extensions.ts';
import type { InitFailure, InitOutcome } from './initOutcome.ts';
import type { EnvironmentLog } from './environmentLog.ts';
import { Outcome } from './outcome.ts';
import type { PhaseClock } from './phaseClock.ts';
import type { PhaseTimeout } from './phaseTimeout.ts';
import { invalidEntrypointReason } from './platformErrors.ts';
import type { Sandbox } from './sandbox.ts';

export interface InitializationOptions {
  readonly environmentId: string;
  readonly functionName: string;
  readonly sandbox: Sandbox;
  readonly extensions: Extensions;
  readonly hooks: DebugHooks | undefined;
  readonly log: EnvironmentLog;
  readonly limitMs: number;
  readonly clock: PhaseClock;
}

/** The init phase of an execution environment: starts its processes, extensions first, and knows how that went. */
export class Initialization {
  readonly timeout: PhaseTimeout;
  readonly #options: InitializationOptions;
  readonly #outcome = new Outcome<InitOutcome>();
  #isOver = false;

  constructor(options: InitializationOptions) {
    const { limitMs, clock, sandbox, hooks } = options;
    this.#options = options;
    this.timeout = clock.newTimeout(limitMs, () => {
      sandbox.runtime?.memory.sample();
      this.#settle({ status: 'timeout', durationMs: limitMs });
    });
    // A debugger takes its time to attach.
    if (hooks === undefined) this.timeout.start();
  }

  /** Rejects where no debugger can attach. */
  get outcome(): Promise<InitOutcome> {
    return this.#outcome.promise;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  start(): void {
    const { sandbox, extensions } = this.#options;
    for (const name of sandbox.extensionNames) extensions.expect(name);
    const failure = sandbox.startExtensions();
    if (failure === undefined) {
      this.advance();
    } else {
      const cause = `fork/exec ${failure.executable}: ${failure.reason}`;
      this.fail({ errorType: 'Extension.LaunchError', cause });
    }
  }

  /** The runtime starts once every external extension has registered. */
  advance(): void {
    const { sandbox, extensions } = this.#options;
    if (!this.#isOver && sandbox.runtime === undefined && extensions.areRegistered) this.#startRuntime();
  }

  succeed(): void {
    this.#options.sandbox.runtime?.memory.sample();
    this.#settle({ status: 'ready', durationMs: this.timeout.elapsedMs });
  }

  fail(failure: InitFailure): void {
    this.#settle({ status: 'error', durationMs: this.timeout.elapsedMs, ...failure });
  }

  /** The runtime said so; what it printed before is read first. */
  failSoon(failure: InitFailure): void {
    this.timeout.stop();
    this.#options.sandbox.runtime?.memory.sample();
    setImmediate(() => {
      this.fail(failure);
    });
  }

  #startRuntime(): void {
    const { sandbox, hooks, environmentId, functionName, log } = this.#options;
    const failure = sandbox.startRuntime();
    if (failure === undefined) {
      hooks?.started({ environmentId, processId: sandbox.runtime?.processId ?? 0 }).then(
        () => {
          this.timeout.start();
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          this.#settle(debuggerFailed(functionName, reason));
        },
      );
      return;
    }
    const { executable, reason, isWrapped } = failure;
    if (isWrapped) {
      // The runtime's own start script fails as any shell does.
      log.say(`${executable}: ${reason}`);
      const code = reason === 'permission denied' ? 126 : 127;
      this.fail({ errorType: 'Runtime.ExitError', cause: { code, signal: null } });
    } else {
      const cause = invalidEntrypointReason(executable, reason);
      this.fail({ errorType: 'Runtime.InvalidEntrypoint', cause });
    }
  }

  #settle(outcome: InitOutcome | Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.timeout.stop();
    if (outcome instanceof Error) this.#outcome.reject(outcome);
    else this.#outcome.resolve(outcome);
  }
}
