/** Gathers what changes, each once, and hands all of it over after a short while. */
export class Batch {
  readonly #delayMs: number;
  readonly #handle: (items: readonly string[]) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #items = new Set<string>();
  #isDue = false;

  /** The delay counts from the first change, so that an answer never waits for the typing to end. */
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
      this.#isDue = false;
      const items = [...this.#items];
      this.#items.clear();
      this.#handle(items).catch(this.#onError);
    }, this.#delayMs);
  }
}
