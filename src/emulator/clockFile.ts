import { closeSync, openSync, writeSync } from 'node:fs';

const textLength = 40;

/**
 * Tells a runtime how much time is left although a debugger makes the clock stand: it reads this small file whenever
 * the function asks. It says `deadline EPOCH_MS` while the clock runs and `remaining MS` while it stands.
 */
export class ClockFile {
  readonly path: string;
  readonly #descriptor: number;

  constructor(path: string) {
    this.path = path;
    this.#descriptor = openSync(path, 'w');
  }

  runs(remainingMs: number): void {
    this.#write(`deadline ${Math.round(Date.now() + remainingMs)}`);
  }

  stands(remainingMs: number): void {
    this.#write(`remaining ${Math.round(remainingMs)}`);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** One write of one length, so that a reader never meets half of it. */
  #write(text: string): void {
    writeSync(this.#descriptor, text.padEnd(textLength), 0);
  }
}
