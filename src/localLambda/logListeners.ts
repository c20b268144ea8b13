import type { LogLine } from '../emulator/invocation.ts';

type LogListener = (line: LogLine) => void;

/** Who follows the log of which function. */
export class LogListeners {
  readonly #ofFunctions = new Map<string, Set<LogListener>>();

  /** Answers how to stop that. */
  add(functionName: string, listener: LogListener): () => void {
    const listeners = this.#ofFunctions.get(functionName) ?? new Set();
    this.#ofFunctions.set(functionName, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(line: LogLine): void {
    for (const listener of this.#ofFunctions.get(line.functionName) ?? []) listener(line);
  }
}
