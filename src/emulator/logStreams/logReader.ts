import { open } from 'node:fs/promises';
import type { LogEvent } from './logEvent.ts';
import { groupFolder, logFilesIn } from './logFiles.ts';

export interface StoredLogEvent extends LogEvent {
  readonly logStreamName: string;
}

const newLine = 10;

/** Reads the log streams of a group that are kept in a folder, also while they grow. */
export class LogReader {
  readonly #folder: string;
  readonly #isWanted: (logStreamName: string) => boolean;
  /** How far each file was read, in bytes. */
  readonly #read = new Map<string, number>();

  constructor(folder: string, logGroupName: string, isWanted: (logStreamName: string) => boolean) {
    this.#folder = groupFolder(folder, logGroupName);
    this.#isWanted = isWanted;
  }

  /** What was written since it was last asked, and not before `sinceMs`; of all streams, oldest first. */
  async next(sinceMs = 0): Promise<StoredLogEvent[]> {
    const events: StoredLogEvent[] = [];
    for (const { path, logStreamName, bytes, modifiedMs } of await logFilesIn(this.#folder)) {
      if (modifiedMs < sinceMs || !this.#isWanted(logStreamName)) continue;
      for (const line of await this.#linesOf(path, bytes)) {
        const event = parsed(line);
        if (event !== undefined && event.timeMs >= sinceMs) events.push({ ...event, logStreamName });
      }
    }
    return events.sort((a, b) => a.timeMs - b.timeMs);
  }

  /** Whole lines only: the last one may still be written. */
  async #linesOf(path: string, bytes: number): Promise<string[]> {
    const start = this.#read.get(path) ?? 0;
    if (bytes <= start) return [];
    const content = await readRange(path, start, bytes);
    const end = content.lastIndexOf(newLine) + 1;
    this.#read.set(path, start + end);
    return content.toString('utf8', 0, end).split('\n');
  }
}

/** Nothing where the file is gone meanwhile. */
async function readRange(path: string, start: number, end: number): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parsed(line: string): LogEvent | undefined {
  try {
    const event = JSON.parse(line) as Partial<LogEvent> | null;
    const { timeMs, message } = event ?? {};
    return typeof timeMs === 'number' && typeof message === 'string' ? { timeMs, message } : undefined;
  } catch {
    // A process was killed while it wrote.
    return undefined;
  }
}
