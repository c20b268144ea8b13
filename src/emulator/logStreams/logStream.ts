import { appendFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LogEvent } from './logEvent.ts';
import { logFilePath } from './logFiles.ts';

/** A stream has one file more than those that are full. */
const keptFullParts = 1;

/** The log of one execution environment on its way to the disk: one JSON text a line, which only this user can read. */
export class LogStream {
  readonly #groupFolder: string;
  readonly #name: string;
  readonly #maxPartBytes: number;
  readonly #onWaiting: (stream: LogStream) => void;
  #waiting: LogEvent[] = [];
  #part = 0;
  #partBytes = 0;

  /** `onWaiting`: there is something to write where there was nothing. */
  constructor(
    groupFolder: string,
    name: string,
    maxPartBytes: number,
    onWaiting: (stream: LogStream) => void,
  ) {
    this.#groupFolder = groupFolder;
    this.#name = name;
    this.#maxPartBytes = maxPartBytes;
    this.#onWaiting = onWaiting;
  }

  /** Only takes note of it: whoever logs must not wait for a disk. */
  append(message: string): void {
    if (this.#waiting.length === 0) this.#onWaiting(this);
    this.#waiting.push({ timeMs: Date.now(), message });
  }

  /** Writes what was appended so far; a full file is followed by another, and only the last full one is kept. */
  async write(): Promise<void> {
    const text = this.#waiting.map((event) => `${JSON.stringify(event)}\n`).join('');
    this.#waiting = [];
    if (this.#partBytes >= this.#maxPartBytes) {
      this.#part++;
      this.#partBytes = 0;
      await rm(this.#path(this.#part - keptFullParts - 1), { force: true });
    }
    const path = this.#path(this.#part);
    if (this.#part === 0 && this.#partBytes === 0)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await appendFile(path, text, { mode: 0o600 });
    this.#partBytes += Buffer.byteLength(text);
  }

  #path(part: number): string {
    return logFilePath(this.#groupFolder, this.#name, part);
  }
}
