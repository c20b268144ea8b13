/** A clock on which waiting can be skipped: a minute between two attempts is long for whoever watches them. */
export class SkippableClock {
  #skippedMs = 0;
  readonly #alarms = new Set<{
    readonly dueMs: number;
    readonly timer: NodeJS.Timeout;
    readonly ring: () => void;
  }>();

  /** Milliseconds since 1970, and what was skipped; goes on where the machine's clock is set meanwhile. */
  nowMs(): number {
    return Math.round(performance.timeOrigin + performance.now()) + this.#skippedMs;
  }

  /** Calls back at that time; a process that waits for nothing else may end before. */
  at(dueMs: number, callback: () => void): void {
    const ring = (): void => {
      this.#alarms.delete(alarm);
      callback();
    };
    const timer = setTimeout(ring, Math.max(0, dueMs - this.nowMs()));
    timer.unref();
    const alarm = { dueMs, timer, ring };
    this.#alarms.add(alarm);
  }

  /** Moves on to the time of the last alarm that is set now, and rings all of them. */
  skip(): void {
    const alarms = [...this.#alarms].sort((a, b) => a.dueMs - b.dueMs);
    const last = alarms.at(-1);
    if (last === undefined) return;
    this.#skippedMs += Math.max(0, last.dueMs - this.nowMs());
    for (const { timer, ring } of alarms) {
      clearTimeout(timer);
      ring();
    }
  }

  /** No alarm rings any more. */
  stop(): void {
    for (const { timer } of this.#alarms) clearTimeout(timer);
    this.#alarms.clear();
  }
}
