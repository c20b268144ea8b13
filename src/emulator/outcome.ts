/** What something will come to. A promise of it is made only when somebody asks: most invocations are awaited in no other way than by {@link onSettled}. */
export class Outcome<T> {
  #settled: { readonly value: T } | { readonly error: Error } | undefined;
  #promise: Promise<T> | undefined;
  #resolve: ((value: T) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;
  readonly #listeners: ((settled: T | Error) => void)[] = [];

  get promise(): Promise<T> {
    this.#promise ??= new Promise((resolve, reject) => {
      if (this.#settled === undefined) {
        this.#resolve = resolve;
        this.#reject = reject;
      } else if ('value' in this.#settled) {
        resolve(this.#settled.value);
      } else {
        reject(this.#settled.error);
      }
    });
    return this.#promise;
  }

  /** Told within the call that settles it, ahead of any promise. */
  onSettled(listener: (settled: T | Error) => void): void {
    if (this.#settled === undefined) this.#listeners.push(listener);
    else listener('value' in this.#settled ? this.#settled.value : this.#settled.error);
  }

  resolve(value: T): void {
    if (this.#settled !== undefined) return;
    this.#settled = { value };
    for (const listener of this.#listeners) listener(value);
    this.#resolve?.(value);
  }

  reject(error: Error): void {
    if (this.#settled !== undefined) return;
    this.#settled = { error };
    for (const listener of this.#listeners) listener(error);
    this.#reject?.(error);
  }
}
