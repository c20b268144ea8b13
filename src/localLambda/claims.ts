/**
 * Functions that a session is about to take over. Invocations that come meanwhile wait, so that each one that comes
 * after the start of a session goes to the session's variant, also while its code is being built.
 */
export class Claims {
  readonly #pending = new Map<string, Set<Promise<void>>>();

  /** Answers how to end the claim; ending it twice does nothing. */
  take(functionName: string): () => void {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const pending = this.#pending.get(functionName) ?? new Set();
    this.#pending.set(functionName, pending.add(released));
    void released.then(() => {
      pending.delete(released);
      if (pending.size === 0) this.#pending.delete(functionName);
    });
    return release;
  }

  /** Undefined where nobody claims the function. */
  released(functionName: string): Promise<unknown> | undefined {
    const pending = this.#pending.get(functionName);
    return pending && Promise.all(pending);
  }
}
