import { Alarm } from './alarm.ts';
import { descendantsOf } from './processes/processTable.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/**
 * AWS freezes at once. Here whoever is invoked again and again pays nothing for it, and what comes within this time,
 * such as the answer to a batch of telemetry, still comes.
 */
const idleMs = 100;

export interface FreezerOptions {
  /** Asked whenever the environment becomes idle. */
  readonly isEnabled: () => boolean;
  /** Of the processes that were started for the environment: leaders of process groups. */
  readonly leaders: () => readonly number[];
  readonly telemetry: Telemetry;
}

/**
 * Stops all processes of an execution environment while it has nothing to do, as AWS freezes it: no timer fires, no
 * connection is answered. Not on Windows, which has no such signal.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export class Freezer {
  readonly #options: FreezerOptions;
  readonly #alarm = new Alarm();
  #frozen: readonly number[] | undefined;
  #isClosed = false;

  constructor(options: FreezerOptions) {
    this.#options = options;
  }

  /** The environment has become idle. */
  freezeSoon(): void {
    if (this.#isClosed || process.platform === 'win32' || !this.#options.isEnabled()) return;
    this.#alarm.set(idleMs, () => {
      // An extension that is being told something has to answer.
      if (this.#options.telemetry.isDelivering) this.freezeSoon();
      else this.#freeze();
    });
  }

  /** There is something to do. Returns when all run on. */
  thaw(): void {
    this.#alarm.clear();
    if (this.#frozen === undefined) return;
    for (const processId of this.#frozen) signal(processId, 'SIGCONT');
    this.#frozen = undefined;
    this.#options.telemetry.resume();
  }

  /** The environment ends: it runs on for its last time. */
  close(): void {
    this.#isClosed = true;
    this.thaw();
  }

  #freeze(): void {
    const { leaders, telemetry } = this.#options;
    telemetry.pause();
    const groups = leaders().map((leader) => -leader);
    for (const group of groups) signal(group, 'SIGSTOP');
    // Children may have left for groups of their own; what is stopped starts no others meanwhile.
    const others = leaders().flatMap(descendantsOf);
    for (const processId of others) signal(processId, 'SIGSTOP');
    this.#frozen = [...groups, ...others];
  }
}

/** `processId`: negative for a process group. */
function signal(processId: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(processId, name);
  } catch {
    // It ended by itself.
  }
}
