import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * Keeps events in a folder, a file each, so that they outlive this process however it ends. Without a folder they are
 * kept nowhere.
 */
export class EventStore {
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  }

  /** What an earlier process left, oldest first. */
  load(): StoredEvent[] {
    const folder = this.#folder;
    if (folder === undefined) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        try {
          return [JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredEvent];
        } catch {
          return [];
        }
      })
      .sort((a, b) => a.acceptedMs - b.acceptedMs);
  }

  /** Whole or not at all, also where the process ends meanwhile. */
  save(event: StoredEvent): void {
    const file = this.#fileOf(event.requestId);
    if (file === undefined) return;
    writeFileSync(`${file}.new`, JSON.stringify(event));
    renameSync(`${file}.new`, file);
  }

  remove(requestId: string): void {
    const file = this.#fileOf(requestId);
    if (file !== undefined) rmSync(file, { force: true });
  }

  #fileOf(requestId: string): string | undefined {
    return this.#folder === undefined ? undefined : join(this.#folder, `${requestId}.json`);
  }
}
