import type { Delivery } from '../emulator/asynchronous/delivery.ts';
import type { StoredEvent } from '../emulator/asynchronous/eventStore.ts';

/** What became of a function's events that nobody waits for, as far as there is something to see. */
export interface EventsOfFunction {
  /** Tried and to be tried again, the next first. */
  readonly waiting: readonly WaitingEvent[];
  /** The newest first. */
  readonly deliveries: readonly DeliveredEvent[];
}

interface WaitingEvent {
  readonly requestId: string;
  readonly attempts: number;
  /** From now. */
  readonly dueInMs: number;
}

interface DeliveredEvent {
  readonly requestId: string;
  readonly kind: Delivery['kind'];
  /** ARN. */
  readonly target: string;
  /** When that was, in milliseconds of the epoch. */
  readonly timeMs: number;
  /** JSON text. */
  readonly record: string;
}

/** Of each function. */
const keptDeliveries = 20;

/** Keeps what was sent on, beside what still waits. */
export class AsynchronousEvents {
  readonly #deliveries = new Map<string, readonly DeliveredEvent[]>();

  add({ functionName, requestId, kind, target, body, attributes }: Delivery, timeMs: number): void {
    const message = Object.keys(attributes).length === 0 ? parsed(body) : { body: parsed(body), attributes };
    const delivered = { requestId, kind, target, timeMs, record: JSON.stringify(message, undefined, 2) };
    const earlier = this.#deliveries.get(functionName) ?? [];
    this.#deliveries.set(functionName, [delivered, ...earlier].slice(0, keptDeliveries));
  }

  /** Given all events that wait, and the time on their clock. Undefined where the function never had any. */
  of(functionName: string, all: readonly StoredEvent[], nowMs: number): EventsOfFunction | undefined {
    const waiting = all
      .filter((event) => event.functionName === functionName)
      .sort((a, b) => a.dueMs - b.dueMs)
      .map(({ requestId, failures, throttles, dueMs }) => ({
        requestId,
        attempts: failures + throttles,
        dueInMs: Math.max(0, dueMs - nowMs),
      }));
    const deliveries = this.#deliveries.get(functionName) ?? [];
    return waiting.length + deliveries.length === 0 ? undefined : { waiting, deliveries };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
