import type { LogLineMessage } from '../protocol/localLambda.ts';

/** How many lines wait at the most; a function that floods its log must not fill the memory of two processes. */
const mostWaitingLines = 10_000;

/** Gathers the log lines of one turn of the event loop into one message. */
export class LogBatch {
  readonly #send: (lines: readonly LogLineMessage[]) => void;
  #waiting: LogLineMessage[] = [];

  constructor(send: (lines: readonly LogLineMessage[]) => void) {
    this.#send = send;
  }

  add(line: LogLineMessage): void {
    if (this.#waiting.length === 0)
      setImmediate(() => {
        this.flush();
      });
    this.#waiting.push(line);
    if (this.#waiting.length >= mostWaitingLines) this.flush();
  }

  /** Sends what waits: before the answer that it precedes. */
  flush(): void {
    const lines = this.#waiting;
    this.#waiting = [];
    if (lines.length > 0) this.#send(lines);
  }
}
