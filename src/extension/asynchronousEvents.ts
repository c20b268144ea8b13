import { EventEmitter, type Disposable } from 'vscode';
import type {
  AsynchronousEventsMessage,
  AsynchronousEventsParams,
  DeliveryMessage,
} from '../protocol/localLambda.ts';
import { keyOf, type FunctionReference } from './functionReference.ts';

/** Events of a function that nobody waits for. */
export interface EventsOfFunction extends FunctionReference {
  /** Tried and to be tried again, the next first. */
  readonly waiting: readonly WaitingEvent[];
  /** The last ones that were sent on, the newest first. */
  readonly deliveries: readonly DeliveryMessage[];
}

export interface WaitingEvent {
  readonly requestId: string;
  readonly attempts: number;
  /** The second at which the next attempt is made, in milliseconds of the epoch. */
  readonly dueMs: number;
}

/** Events that nobody waits for, as the local Lambdas of the window told of them last. */
export class AsynchronousEvents implements Disposable {
  readonly #byFolder = new Map<string, ReadonlyMap<string, EventsOfFunction>>();
  readonly #changed = new EventEmitter<readonly FunctionReference[]>();
  /** Of which functions something is to be seen that was not, or the other way round. */
  readonly onDidChange = this.#changed.event;

  /** All that a folder's local Lambda knows. */
  update(folder: string, { functions }: AsynchronousEventsParams): void {
    const before = this.#byFolder.get(folder) ?? new Map<string, EventsOfFunction>();
    const now = new Map(functions.map((each) => [keyOf(each), withTimes(each)]));
    this.#byFolder.set(folder, now);
    const keys = new Set([...before.keys(), ...now.keys()]);
    const changed = [...keys].flatMap((key) => {
      const [old, current] = [before.get(key), now.get(key)];
      const either = current ?? old;
      return either && JSON.stringify(old) !== JSON.stringify(current) ? [either] : [];
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Undefined where the function never had any. */
  of(reference: FunctionReference): EventsOfFunction | undefined {
    const key = keyOf(reference);
    for (const functions of this.#byFolder.values()) {
      const found = functions.get(key);
      if (found) return found;
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function withTimes({ waiting, ...rest }: AsynchronousEventsMessage): EventsOfFunction {
  const dueMs = (dueInMs: number): number => Math.round((Date.now() + dueInMs) / 1000) * 1000;
  return {
    ...rest,
    waiting: waiting.map(({ requestId, attempts, dueInMs }) => ({
      requestId,
      attempts,
      dueMs: dueMs(dueInMs),
    })),
  };
}
