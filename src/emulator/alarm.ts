/**
 * A timer for what is set far more often than it rings, such as a timeout for each invocation: setting it again and
 * clearing it leaves the system's timer alone as long as that is due early enough. Keeps no process alive.
 */
export class Alarm {
  #onRing: (() => void) | undefined;
  /** `performance.now()` of when to ring. */
  #at = 0;
  #timer: NodeJS.Timeout | undefined;
  #timerAt = 0;

  set(delayMs: number, onRing: () => void): void {
    this.#onRing = onRing;
    this.#at = performance.now() + delayMs;
    if (this.#timer === undefined || this.#timerAt > this.#at) this.#start(delayMs);
  }

  clear(): void {
    this.#onRing = undefined;
  }

  #start(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timerAt = performance.now() + delayMs;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#onRing === undefined) return;
      const restMs = this.#at - performance.now();
      if (restMs > 0) {
        this.#start(restMs);
        return;
      }
      const onRing = this.#onRing;
      this.#onRing = undefined;
      onRing();
    }, Math.ceil(delayMs)).unref();
  }
}
