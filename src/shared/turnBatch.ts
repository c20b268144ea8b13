/** How much waits at the most; a function that floods its log must not fill the memory of two processes. */
const mostWaiting = 10_000;

/** Gathers what comes in one turn of the event loop, such as the lines of a log, and passes it on together. */
export class TurnBatch<Item> {
  readonly #pass: (items: readonly Item[]) => void;
  #waiting: Item[] = [];

  constructor(pass: (items: readonly Item[]) => void) {
    this.#pass = pass;
  }

  add(item: Item): void {
    if (this.#waiting.length === 0)
      setImmediate(() => {
        this.flush();
      });
    this.#waiting.push(item);
    if (this.#waiting.length >= mostWaiting) this.flush();
  }

  /** Passes on what waits: ahead of what must come after it. */
  flush(): void {
    const items = this.#waiting;
    this.#waiting = [];
    if (items.length > 0) this.#pass(items);
  }
}
