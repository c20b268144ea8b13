import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { groupFolder, logFilesIn, type LogFile } from './logFiles.ts';
import { LogStream } from './logStream.ts';

/** What log streams may take of the disk. */
export interface LogLimits {
  readonly maxPartBytes: number;
  /** Of each log group; the oldest go first. */
  readonly maxFiles: number;
  readonly maxBytes: number;
}

const usualLimits: LogLimits = {
  maxPartBytes: 5 * 1024 * 1024,
  maxFiles: 100,
  maxBytes: 50 * 1024 * 1024,
};
const writeDelayMs = 200;

/** Keeps log streams in a folder: a folder for each log group, in it a file for each stream. */
export class LogStore {
  readonly #folder: string;
  readonly #limits: LogLimits;
  /** Streams with something to write. */
  #waiting = new Set<LogStream>();
  /** Folders of groups that have new streams. */
  readonly #grownFolders = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string, limits: LogLimits = usualLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** A new stream; others of its group go when it has too much. */
  open(logGroupName: string, logStreamName: string): LogStream {
    const folder = groupFolder(this.#folder, logGroupName);
    this.#grownFolders.add(folder);
    return new LogStream(folder, logStreamName, this.#limits.maxPartBytes, (stream) => {
      this.#waiting.add(stream);
      this.#timer ??= setTimeout(() => void this.flush(), writeDelayMs).unref();
    });
  }

  /** Resolves when all that was logged so far is on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const streams = this.#waiting;
    this.#waiting = new Set();
    for (const stream of streams) this.#then(() => stream.write());
    for (const folder of this.#grownFolders) this.#then(() => this.#makeRoom(folder));
    this.#grownFolders.clear();
    return this.#written;
  }

  /** One after the other. A full disk must not keep functions from running: then the log is shown and not kept. */
  #then(task: () => Promise<void>): void {
    this.#written = this.#written.then(task).catch(() => undefined);
  }

  async #makeRoom(folder: string): Promise<void> {
    const newestFirst = (await logFilesIn(folder)).sort((a, b) => b.modifiedMs - a.modifiedMs);
    let bytes = 0;
    for (const [index, file] of newestFirst.entries()) {
      bytes += file.bytes;
      if (index >= this.#limits.maxFiles || bytes > this.#limits.maxBytes) await remove(file);
    }
  }
}

async function remove({ path }: LogFile): Promise<void> {
  await rm(path, { force: true });
  // The day's folder, where nothing else is in it.
  await rmdir(dirname(path)).catch(() => undefined);
}
