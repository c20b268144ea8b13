import type { Alarm } from './alarm.ts';
import type { ClockFile } from './clockFile.ts';
import type { DebugHooks } from './debugHooks.ts';
import { StoppableClock } from './stoppableClock.ts';

const recheckIntervalMs = 500;
/** What is left to a function whose pause became known only when its time was over. */
const minimumRestMs = 100;

export interface PhaseTimeoutOptions {
  readonly limitMs: number;
  readonly environmentId: string;
  readonly hooks: DebugHooks | undefined;
  readonly clockFile: ClockFile | undefined;
  /** Of the environment: one phase at a time. */
  readonly alarm: Alarm;
  onTimeout(): void;
}

/**
 * The time limit of an init or invoke phase. With a debugger the clock stands while it holds the function, and
 * nobody is timed out before the debugger was asked: its report of a pause may still be on its way.
 */
export class PhaseTimeout {
  readonly #options: PhaseTimeoutOptions;
  readonly #clock: StoppableClock;
  readonly #canPause: boolean;
  #isStarted = false;
  #isOver = false;
  /** As reported. */
  #isPaused: boolean;

  /** Does not run yet. */
  constructor(options: PhaseTimeoutOptions, isPaused: boolean) {
    const mode = options.hooks?.timeout ?? 'enforce';
    this.#options = options;
    this.#canPause = mode !== 'enforce';
    this.#isPaused = isPaused && this.#canPause;
    this.#clock = new StoppableClock(mode === 'off' ? undefined : options.limitMs, options.alarm, () => {
      this.#onDue();
    });
  }

  /** Without the time a debugger held the function. */
  get elapsedMs(): number {
    return this.#clock.elapsedMs;
  }

  start(): void {
    if (this.#isOver) return;
    this.#isStarted = true;
    this.#apply();
  }

  /** The phase is over. */
  stop(): void {
    this.#isOver = true;
    this.#clock.stop();
  }

  setPaused(isPaused: boolean): void {
    if (this.#isOver || !this.#canPause) return;
    this.#isPaused = isPaused;
    if (this.#isStarted) this.#apply();
  }

  #apply(): void {
    const { clockFile } = this.#options;
    if (this.#isPaused) this.#clock.stop();
    else this.#clock.run();
    const remainingMs = this.#clock.remainingMs;
    if (clockFile === undefined || remainingMs === undefined) return;
    if (this.#isPaused) clockFile.stands(remainingMs);
    else clockFile.runs(remainingMs);
  }

  #onDue(): void {
    if (!this.#canPause) {
      this.#end();
      return;
    }
    this.#clock.stop();
    this.#ask();
  }

  #ask(): void {
    const { hooks, environmentId, clockFile } = this.#options;
    const asked = hooks?.isPaused(environmentId) ?? Promise.resolve(false);
    asked
      // A debugger that cannot say holds nothing.
      .catch(() => false)
      .then((isHeld) => {
        // A report that came meanwhile knows better, and its end will make the clock run on.
        if (this.#isOver || this.#isPaused || this.#clock.isRunning) return;
        if (!isHeld) {
          this.#end();
          return;
        }
        clockFile?.stands(minimumRestMs);
        setTimeout(() => {
          this.#askAgain();
        }, recheckIntervalMs).unref();
      })
      .catch(() => undefined);
  }

  /** The pause was never reported, so neither will its end be. */
  #askAgain(): void {
    const { hooks, environmentId } = this.#options;
    if (this.#isOver || this.#isPaused || this.#clock.isRunning) return;
    const asked = hooks?.isPaused(environmentId) ?? Promise.resolve(false);
    void asked
      .catch(() => false)
      .then((isHeld) => {
        if (this.#isOver || this.#isPaused || this.#clock.isRunning) return;
        if (isHeld) {
          setTimeout(() => {
            this.#askAgain();
          }, recheckIntervalMs).unref();
        } else {
          this.#clock.runOn(minimumRestMs);
        }
      });
  }

  #end(): void {
    this.stop();
    this.#options.onTimeout();
  }
}
