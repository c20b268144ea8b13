import { mkdirSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const intervalMs = 1000;
const bytesPerMb = 1024 * 1024;

/**
 * The folder that stands for an environment's `/tmp` where that has no file system of its own. What lies in it is
 * counted, after each event and every second meanwhile: nothing but a file system could refuse what is written, so
 * that whoever wrote too much is told afterwards.
 */
export class EphemeralStorage {
  readonly folder: string;
  readonly #limitMb: number;
  readonly #onExceeded: (usedMb: number) => void;
  #countedAt = -Infinity;
  #isOver = false;
  #isWatching = false;
  #watching: NodeJS.Timeout | undefined;

  /** `onExceeded` is called once. */
  constructor(folder: string, limitMb: number, onExceeded: (usedMb: number) => void) {
    this.folder = folder;
    this.#limitMb = limitMb;
    this.#onExceeded = onExceeded;
    mkdirSync(folder, { recursive: true });
  }

  /** Counts every second, until told to rest. */
  watch(): void {
    this.#isWatching = true;
    // One timer for many events: most are over long before it is due.
    this.#watching ??= setInterval(() => {
      if (this.#isWatching) this.#count();
      else this.#stopWatching();
    }, intervalMs).unref();
  }

  /** Counts in the background, at most once a second. */
  rest(): void {
    this.#isWatching = false;
    if (performance.now() - this.#countedAt >= intervalMs) this.#count();
  }

  async remove(): Promise<void> {
    this.#isOver = true;
    this.#stopWatching();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }

  #count(): void {
    if (this.#isOver) return;
    this.#countedAt = performance.now();
    void sizeOf(this.folder).then((bytes) => {
      const usedMb = Math.ceil(bytes / bytesPerMb);
      if (usedMb <= this.#limitMb || this.#isOver) return;
      this.#isOver = true;
      this.#onExceeded(usedMb);
    });
  }

  #stopWatching(): void {
    clearInterval(this.#watching);
    this.#watching = undefined;
  }
}

async function sizeOf(folder: string): Promise<number> {
  // What is removed meanwhile takes no room.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? await sizeOf(path)
        : ((await lstat(path).catch(() => undefined))?.size ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
