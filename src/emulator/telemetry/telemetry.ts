import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';
import type { PlatformEvent } from '../platformEvents.ts';
import { Delivery } from './delivery.ts';
import { toLogsApiEvents } from './logsApiEvents.ts';
import { readSubscription } from './subscription.ts';
import type { Subscription } from './subscription.ts';
import { typeOf } from './telemetryEvent.ts';
import type { TelemetryEvent } from './telemetryEvent.ts';

/** The Telemetry API, or the Logs API that came before it. */
export type TelemetryApi = 'telemetry' | 'logs';

interface Subscriber {
  readonly api: TelemetryApi;
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/**
 * Tells the extensions of an execution environment what happens in it.
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-api.html
 */
export class Telemetry {
  readonly #onSubscribed: (event: PlatformEvent) => void;
  /** By extension and API: who subscribes again is told from then on as asked last. */
  readonly #subscribers = new Map<string, Subscriber>();
  /** Of the init phase; who subscribes during it is told all of it. */
  #early: TelemetryEvent[] | undefined = [];

  constructor(onSubscribed: (event: PlatformEvent) => void) {
    this.#onSubscribed = onSubscribed;
  }

  /** Whether anybody is told, or may still ask to be. */
  get isWanted(): boolean {
    return this.#early !== undefined || this.#subscribers.size > 0;
  }

  subscribe(api: TelemetryApi, name: string, body: string): HttpAnswer {
    if (this.#early === undefined) return refuseClosed(api);
    const subscription = readSubscription(body);
    if (typeof subscription === 'string') {
      return jsonAnswer(400, { errorType: 'ValidationError', errorMessage: subscription });
    }
    const { buffering, destination, types } = subscription;
    const delivery = new Delivery(buffering, destination, (droppedRecords, droppedBytes) => {
      const record = { reason: 'The extension did not take them', droppedRecords, droppedBytes };
      this.publish({ time: new Date().toISOString(), type: 'platform.logsDropped', record });
    });
    const key = `${api} ${name}`;
    const state = this.#subscribers.has(key) ? ('Already subscribed' as const) : ('Subscribed' as const);
    const subscriber = { api, subscription, delivery };
    this.#subscribers.set(key, subscriber);
    for (const event of this.#early) tell(subscriber, event);
    const type = api === 'logs' ? 'platform.logsSubscription' : 'platform.telemetrySubscription';
    this.#onSubscribed({ type, record: { name, state, types } });
    return { status: 200, headers: ['Content-Type', 'application/json'], body: '"OK"' };
  }

  publish(event: TelemetryEvent): void {
    this.#early?.push(event);
    for (const subscriber of this.#subscribers.values()) tell(subscriber, event);
  }

  /** The init phase is over. */
  closeSubscriptions(): void {
    this.#early = undefined;
  }

  /** Something is on its way to an extension. */
  get isDelivering(): boolean {
    return [...this.#subscribers.values()].some(({ delivery }) => delivery.isDelivering);
  }

  /** Nobody could take what is told: it is kept. */
  pause(): void {
    for (const { delivery } of this.#subscribers.values()) delivery.pause();
  }

  resume(): void {
    for (const { delivery } of this.#subscribers.values()) delivery.resume();
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#subscribers.values()].map(({ delivery }) => delivery.flush()));
  }
}

function tell({ api, subscription, delivery }: Subscriber, event: TelemetryEvent): void {
  if (!subscription.types.includes(typeOf(event))) return;
  if (api === 'telemetry') delivery.add(event);
  else for (const each of toLogsApiEvents(event)) delivery.add(each);
}

function refuseClosed(api: TelemetryApi): HttpAnswer {
  const name = api === 'logs' ? 'Logs' : 'Telemetry';
  return jsonAnswer(403, {
    errorMessage: `${name} API subscription is closed`,
    errorType: `${name}.SubscriptionClosed`,
  });
}
