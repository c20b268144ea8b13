import { mkdirSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const minimumIntervalMs = 1000;
const bytesPerMb = 1024 * 1024;

/**
 * The folder that stands for an environment's `/tmp`. What lies in it is counted; nothing but a file system of its
 * own could keep it from growing, so that a folder too large is told of.
 */
export class EphemeralStorage {
  readonly folder: string;
  readonly #limitMb: number;
  readonly #onExceeded: (usedMb: number) => void;
  #countedAt = -Infinity;
  #isExceeded = false;

  /** `onExceeded` is called once. */
  constructor(folder: string, limitMb: number, onExceeded: (usedMb: number) => void) {
    this.folder = folder;
    this.#limitMb = limitMb;
    this.#onExceeded = onExceeded;
    mkdirSync(folder, { recursive: true });
  }

  /** Counts in the background, at most once a second. */
  count(): void {
    const now = performance.now();
    if (this.#isExceeded || now - this.#countedAt < minimumIntervalMs) return;
    this.#countedAt = now;
    void sizeOf(this.folder).then((bytes) => {
      const usedMb = Math.ceil(bytes / bytesPerMb);
      if (usedMb <= this.#limitMb || this.#isExceeded) return;
      this.#isExceeded = true;
      this.#onExceeded(usedMb);
    });
  }

  async remove(): Promise<void> {
    this.#isExceeded = true;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
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
