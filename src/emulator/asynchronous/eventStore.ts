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
import { isAlive } from '../processes/isAlive.ts';

/** An event that was accepted and is not done with. */
export interface StoredEvent {
  readonly requestId: string;
  readonly functionName: string;
  readonly qualifier?: string;
  readonly clientContext?: string;
  /** `X-Amzn-Trace-Id`. */
  readonly traceId: string;
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
    const [siblings, own] = [this.#siblings, this.#own];
    if (siblings === undefined || own === undefined || !existsSync(siblings)) return [];
    for (const pid of readdirSync(siblings)) if (!isAlive(Number(pid))) takeOver(join(siblings, pid), own);
    return existsSync(own) ? eventsIn(own).sort((a, b) => a.acceptedMs - b.acceptedMs) : [];
  }

  /** Whole or not at all, also where the process ends meanwhile. */
  save(event: StoredEvent): void {
    if (this.#own === undefined) return;
    makeFolder(this.#own);
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

/** Each event is in one place only, whenever this process ends. */
function takeOver(folder: string, own: string): void {
  makeFolder(own);
  for (const name of readdirSync(folder)) {
    try {
      if (name.endsWith('.json')) renameSync(join(folder, name), join(own, name));
    } catch {
      // Another process was faster.
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Events may hold what other users of this machine must not read. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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
