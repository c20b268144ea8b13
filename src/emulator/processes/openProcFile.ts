import { closeSync, openSync, readSync } from 'node:fs';
import { readProcFile } from './processTable.ts';

/** Longer than a process's status usually is, or the list of its children. */
const usualBytes = 4096;

/** A file under `/proc` that is read again and again: kept open, each time is one system call. */
export class OpenProcFile {
  readonly #name: string;
  readonly #buffer = Buffer.allocUnsafe(usualBytes);
  #descriptor: number | undefined;
  #isClosed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** As it is now; nothing where the process is gone or another user's. */
  read(): string {
    if (this.#isClosed) return '';
    try {
      this.#descriptor ??= openSync(`/proc/${this.#name}`, 'r');
      const length = readSync(this.#descriptor, this.#buffer, 0, usualBytes, 0);
      return length < usualBytes ? this.#buffer.toString('latin1', 0, length) : readProcFile(this.#name);
    } catch {
      return '';
    }
  }

  close(): void {
    this.#isClosed = true;
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
