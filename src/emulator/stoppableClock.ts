import type { Alarm } from './alarm.ts';

/**
 * Measures time that can be made to stand still, and says when a limit is reached.
 * Invariant: `onDue` is called at most once for each time the clock starts or runs on.
 */
export class StoppableClock {
  readonly #limitMs: number | undefined;
  readonly #onDue: () => void;
  readonly #alarm: Alarm;
  #usedMs = 0;
  /** `performance.now()` of when it last began to run; undefined while it stands. */
  #runningSince: number | undefined;

  /** Does not run yet. `limitMs` undefined: only measures. `alarm`: used by nobody else meanwhile. */
  constructor(limitMs: number | undefined, alarm: Alarm, onDue: () => void) {
    this.#alarm = alarm;
    this.#limitMs = limitMs;
    this.#onDue = onDue;
  }

  get isRunning(): boolean {
    return this.#runningSince !== undefined;
  }

  get elapsedMs(): number {
    return this.#usedMs + (this.#runningSince === undefined ? 0 : performance.now() - this.#runningSince);
  }

  get remainingMs(): number | undefined {
    return this.#limitMs === undefined ? undefined : this.#limitMs - this.elapsedMs;
  }

  run(): void {
    if (this.#runningSince !== undefined) return;
    this.#runningSince = performance.now();
    if (this.#limitMs !== undefined) {
      this.#alarm.set(Math.max(0, this.#limitMs - this.#usedMs), this.#onDue);
    }
  }

  stop(): void {
    if (this.#runningSince === undefined) return;
    this.#usedMs += performance.now() - this.#runningSince;
    this.#runningSince = undefined;
    this.#alarm.clear();
  }

  /** Runs on with at least so much left. */
  runOn(minimumMs: number): void {
    if (this.#limitMs !== undefined) this.#usedMs = Math.min(this.#usedMs, this.#limitMs - minimumMs);
    this.run();
  }
}
