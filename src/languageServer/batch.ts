/** So long what comes together is waited for, and a request that comes with a change is answered before. */
const togetherMs = 5;

/**
 * Hands over what changed: at once where nothing changed shortly before, else gathered, each once. So one edit is
 * answered without delay, and of many in a row not every one.
 */
export class Batch {
  readonly #delayMs: number;
  readonly #handle: (items: readonly string[]) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #items = new Set<string>();
  #isDue = false;

  /** `delayMs` lies between the end of one handing over and the next. */
  constructor(
    delayMs: number,
    handle: (items: readonly string[]) => Promise<void>,
    onError: (error: unknown) => void,
  ) {
    this.#delayMs = delayMs;
    this.#handle = handle;
    this.#onError = onError;
  }

  add(item: string): void {
    this.#items.add(item);
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#handOver();
    }, togetherMs);
  }

  #handOver(): void {
    const items = [...this.#items];
    this.#items.clear();
    this.#handle(items)
      .catch(this.#onError)
      .finally(() => {
        setTimeout(() => {
          if (this.#items.size > 0) this.#handOver();
          else this.#isDue = false;
        }, this.#delayMs);
      });
  }
}
