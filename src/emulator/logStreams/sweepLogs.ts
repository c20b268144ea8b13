import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const maxAgeMs = 30 * 24 * 3_600_000;

/** Removes what nobody has logged to for thirty days, and folders that are empty then; whose ever it is. */
export async function sweepLogs(folder: string, nowMs: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await sweepLogs(path, nowMs);
      // Where something is left in it, it stays.
      await rmdir(path).catch(() => undefined);
    } else {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: nowMs }));
      if (nowMs - mtimeMs > maxAgeMs) await rm(path, { force: true });
    }
  }
}
