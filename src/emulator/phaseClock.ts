import { Alarm } from './alarm.ts';
import type { ClockFile } from './clockFile.ts';
import type { DebugHooks } from './debugHooks.ts';
import { PhaseTimeout } from './phaseTimeout.ts';

/** Times the phases of an execution environment, one at a time. */
export class PhaseClock {
  /** Told of what remains, where a runtime reads it there. */
  clockFile: ClockFile | undefined;
  readonly #environmentId: string;
  readonly #hooks: DebugHooks | undefined;
  readonly #alarm = new Alarm();
  #timeout: PhaseTimeout | undefined;
  #isPaused = false;

  constructor(environmentId: string, hooks: DebugHooks | undefined) {
    this.#environmentId = environmentId;
    this.#hooks = hooks;
  }

  /** For the phase that comes now. */
  newTimeout(limitMs: number, onTimeout: () => void): PhaseTimeout {
    const { clockFile } = this;
    const environmentId = this.#environmentId;
    this.#timeout = new PhaseTimeout(
      { limitMs, environmentId, hooks: this.#hooks, clockFile, alarm: this.#alarm, onTimeout },
      this.#isPaused,
    );
    return this.#timeout;
  }

  /** A debugger holds the function, or lets it go. */
  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#timeout?.setPaused(isPaused);
  }

  /** The runtime runs, whatever was said before: so does the next phase. */
  forgetPause(): void {
    this.#isPaused = false;
  }
}
