import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** An event that was accepted and is not done with. */
export interface StoredEvent {
  readonly requestId: string;
  readonly functionName: string;
  readonly qualifier?: string;
  readonly clientContext?: string;
  readonly traceId?: string;
  /** The event, JSON text. */
  readonly payload: string;
  /** Times on the queue's clock, milliseconds since 1970. */
  readonly acceptedMs: number;
  readonly dueMs: number;
  /** How often the function ran and failed. */
  readonly failures: number;
  /** How often there was no concurrency for it. */
  readonly throttles: number;
}

/**
 * Keeps events in files, so that they outlive this process however it ends. Each process has a folder of its own among
 * its siblings', and takes over what dead ones left. Without a folder events are kept nowhere.
 */
export class EventStore {
  readonly #siblings: string | undefined;
  readonly #own: string | undefined;

  constructor(folder: string | undefined) {
    this.#siblings = folder;
    this.#own = folder === undefined ? undefined : join(folder, String(process.pid));
  }

  /** What earlier processes left, oldest first. */
  load(): StoredEvent[] {
    const siblings = this.#siblings;
    if (siblings === undefined || !existsSync(siblings)) return [];
    const events = readdirSync(siblings)
      .filter((pid) => !isAlive(Number(pid)) || Number(pid) === process.pid)
      .flatMap((pid) => eventsIn(join(siblings, pid)));
    for (const event of events) this.save(event);
    for (const pid of readdirSync(siblings))
      if (!isAlive(Number(pid))) rmSync(join(siblings, pid), { recursive: true, force: true });
    return events.sort((a, b) => a.acceptedMs - b.acceptedMs);
  }

  /** Whole or not at all, also where the process ends meanwhile. */
  save(event: StoredEvent): void {
    if (this.#own === undefined) return;
    // Events may hold what other users of this machine must not read.
    mkdirSync(this.#own, { recursive: true, mode: 0o700 });
    const file = join(this.#own, `${event.requestId}.json`);
    writeFileSync(`${file}.new`, JSON.stringify(event));
    renameSync(`${file}.new`, file);
  }

  remove(requestId: string): void {
    if (this.#own !== undefined) rmSync(join(this.#own, `${requestId}.json`), { force: true });
  }

  /** Leaves no empty folder behind. */
  close(): void {
    for (const folder of [this.#own, this.#siblings]) {
      if (folder === undefined || !existsSync(folder) || readdirSync(folder).length > 0) return;
      rmdirSync(folder);
    }
  }
}

function eventsIn(folder: string): StoredEvent[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredEvent];
      } catch {
        return [];
      }
    });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
