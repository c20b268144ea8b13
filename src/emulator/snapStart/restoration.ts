import type { EnvironmentLog } from '../environmentLog.ts';
import type { InitFailure, InitOutcome } from '../initOutcome.ts';
import { restoreTimeoutMs } from '../limits.ts';
import { Outcome } from '../outcome.ts';
import type { PhaseClock } from '../phaseClock.ts';
import type { PhaseTimeout } from '../phaseTimeout.ts';
import type { PlatformEvent } from '../platformEvents.ts';

export interface RestorationOptions {
  readonly log: EnvironmentLog;
  readonly startEvent: PlatformEvent;
  readonly clock: PhaseClock;
}

/**
 * The restore phase of a function with SnapStart. Nothing here can take a snapshot of processes and start others from
 * it: each environment goes through its own init phase and is then restored at once. What a function does before the
 * snapshot and after it was restored is done, once for each environment; what all that start from one snapshot would
 * share, such as random seeds, differs.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html
 */
export class Restoration {
  readonly #options: RestorationOptions;
  readonly #timeout: PhaseTimeout;
  readonly #outcome = new Outcome<InitOutcome>();
  #isOver = false;

  /** Begins at once. */
  constructor(options: RestorationOptions) {
    this.#options = options;
    this.#timeout = options.clock.newTimeout(restoreTimeoutMs, () => {
      this.#settle({ status: 'timeout', durationMs: restoreTimeoutMs });
    });
    options.log.platform(options.startEvent);
    this.#timeout.start();
  }

  get outcome(): Promise<InitOutcome> {
    return this.#outcome.promise;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  succeed(): void {
    this.#settle({ status: 'ready', durationMs: this.#timeout.elapsedMs });
  }

  fail(failure: InitFailure): void {
    this.#settle({ status: 'error', durationMs: this.#timeout.elapsedMs, ...failure });
  }

  #settle(outcome: InitOutcome): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#timeout.stop();
    const { log } = this.#options;
    const record = {
      status: outcome.status === 'ready' ? ('success' as const) : outcome.status,
      ...(outcome.status === 'error' && { errorType: outcome.errorType }),
    };
    const metrics = { durationMs: Math.round(outcome.durationMs * 100) / 100 };
    log.platform({ type: 'platform.restoreRuntimeDone', record });
    log.platform({ type: 'platform.restoreReport', record: { ...record, metrics } });
    this.#outcome.resolve(outcome);
  }
}
