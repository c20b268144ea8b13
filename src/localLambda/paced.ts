/** Tells something again and again, but at most once in an interval. */
export class Paced {
  readonly #intervalMs: number;
  readonly #tell: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(intervalMs: number, tell: () => void) {
    this.#intervalMs = intervalMs;
    this.#tell = tell;
  }

  /** There is something new to tell. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, this.#intervalMs);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
