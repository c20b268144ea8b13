import { randomUUID } from 'node:crypto';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { InvocationRequest, InvocationResult } from '../invocation.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';
import { RecursiveInvocation, withLineage } from '../recursion.ts';
import { Throttled } from '../throttled.ts';
import { newTraceHeader } from '../traceHeader.ts';
import {
  deadLetterAttributes,
  destinationBody,
  type Delivery,
  type DestinationCondition,
} from './delivery.ts';
import {
  defaultMaximumEventAgeSeconds,
  defaultMaximumRetryAttempts,
  type EventInvokeConfiguration,
} from './eventInvokeConfiguration.ts';
import { EventStore, type StoredEvent } from './eventStore.ts';
import { errorDelayMs, throttleDelayMs } from './retryDelay.ts';
import { SkippableClock } from './skippableClock.ts';

export interface AsynchronousInvocationsOptions {
  /** Where events are kept until they are done with; absent: only in memory. */
  readonly folder: string | undefined;
  /** Gets a function ready that may not be yet, then invokes it. Rejects with {@link Throttled} and {@link RecursiveInvocation} among others. */
  invoke(functionName: string, request: InvocationRequest): Promise<PendingInvocation>;
  /** Undefined where the function is gone. */
  configuration(functionName: string, qualifier: string | undefined): FunctionConfiguration | undefined;
  eventInvokeConfiguration(functionName: string, qualifier: string | undefined): EventInvokeConfiguration;
  isWithoutConcurrency(functionName: string): boolean;
  onDelivery(delivery: Delivery): void;
  /** {@link AsynchronousInvocations.waiting} changed. */
  onWaiting(): void;
}

/**
 * Events nobody waits for: queued, tried again after failures and throttles, then sent to a destination or a
 * dead-letter queue. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export class AsynchronousInvocations {
  readonly #options: AsynchronousInvocationsOptions;
  readonly #clock = new SkippableClock();
  readonly #store: EventStore;
  readonly #events = new Map<string, StoredEvent>();
  #hasStopped = false;

  constructor(options: AsynchronousInvocationsOptions) {
    this.#options = options;
    this.#store = new EventStore(options.folder);
  }

  /** Events that are not done with, oldest first. */
  get pending(): readonly StoredEvent[] {
    return [...this.#events.values()];
  }

  /** Those of them that are tried again later. */
  get waiting(): readonly StoredEvent[] {
    return this.pending.filter(isWaiting);
  }

  /** Goes on with what an earlier process left. */
  resume(): void {
    for (const event of this.#store.load()) this.#schedule(event);
  }

  /** Takes an event over; answers its request ID, which all its attempts have. */
  accept(functionName: string, { payload, qualifier, clientContext, traceId }: InvocationRequest): string {
    const requestId = randomUUID();
    const nowMs = this.#clock.nowMs();
    const isTraced = this.#options.configuration(functionName, qualifier)?.isTraced === true;
    const event: StoredEvent = {
      requestId,
      functionName,
      payload: payload.toString('utf8'),
      acceptedMs: nowMs,
      dueMs: nowMs,
      failures: 0,
      throttles: 0,
      ...(qualifier !== undefined && { qualifier }),
      traceId: traceId ?? newTraceHeader(requestId, isTraced),
      ...(clientContext !== undefined && { clientContext }),
    };
    this.#store.save(event);
    this.#events.set(requestId, event);
    void this.#attempt(event);
    return requestId;
  }

  /** By the clock that the times of events are of. */
  get nowMs(): number {
    return this.#clock.nowMs();
  }

  /** Tries now what waits for its time. */
  skipWaiting(): void {
    this.#clock.skip();
  }

  /** No further attempt begins; what is kept in the folder stays there. */
  stop(): void {
    this.#hasStopped = true;
    this.#clock.stop();
    this.#store.close();
  }

  /** Asked again after each wait. */
  #isStopped(): boolean {
    return this.#hasStopped;
  }

  #schedule(event: StoredEvent): void {
    this.#events.set(event.requestId, event);
    this.#clock.at(event.dueMs, () => void this.#attempt(event));
    this.#options.onWaiting();
  }

  async #attempt(event: StoredEvent): Promise<void> {
    if (this.#isStopped()) return;
    if (this.#options.isWithoutConcurrency(event.functionName)) {
      this.#giveUp(event, 'ZeroReservedConcurrency');
      return;
    }
    if (this.#isTooOldAt(this.#clock.nowMs(), event)) {
      this.#giveUp(event, 'EventAgeExceeded');
      return;
    }
    const { requestId, functionName, payload, qualifier, clientContext, traceId } = event;
    let result: InvocationResult;
    try {
      const invocation = await this.#options.invoke(functionName, {
        requestId,
        payload: Buffer.from(payload),
        ...(qualifier !== undefined && { qualifier }),
        ...(clientContext !== undefined && { clientContext }),
        traceId,
      });
      result = await invocation.result;
    } catch (error) {
      if (error instanceof Throttled) this.#waitForConcurrency(event);
      else if (error instanceof RecursiveInvocation) this.#giveUp(event, 'RetriesExhausted');
      // The function cannot be run now: its code may be back, or build again, by the next attempt.
      else if (!this.#isStopped()) this.#fail(event, undefined);
      return;
    }
    if (this.#isStopped()) return;
    if (result.functionError === undefined) this.#succeed(event, result);
    else this.#fail(event, result);
  }

  #waitForConcurrency(event: StoredEvent): void {
    const throttles = event.throttles + 1;
    this.#tryAgain({ ...event, throttles }, throttleDelayMs(throttles), undefined);
  }

  #fail(event: StoredEvent, result: InvocationResult | undefined): void {
    const failures = event.failures + 1;
    const failed = { ...event, failures };
    const { maximumRetryAttempts = defaultMaximumRetryAttempts } = this.#configurationOf(event);
    if (failures > maximumRetryAttempts) this.#giveUp(failed, 'RetriesExhausted', result);
    else this.#tryAgain(failed, errorDelayMs(failures), result);
  }

  #tryAgain(event: StoredEvent, delayMs: number, result: InvocationResult | undefined): void {
    const dueMs = this.#clock.nowMs() + delayMs;
    if (this.#isTooOldAt(dueMs, event)) {
      this.#giveUp(event, 'EventAgeExceeded', result);
      return;
    }
    const waiting = { ...event, dueMs };
    try {
      this.#store.save(waiting);
    } catch {
      // There is no room for more: it stays there as it was, and is tried once more often by whoever finds it.
    }
    this.#schedule(waiting);
  }

  #isTooOldAt(timeMs: number, event: StoredEvent): boolean {
    const { maximumEventAgeSeconds = defaultMaximumEventAgeSeconds } = this.#configurationOf(event);
    return timeMs - event.acceptedMs > maximumEventAgeSeconds * 1000;
  }

  #succeed(event: StoredEvent, result: InvocationResult): void {
    const { onSuccess } = this.#configurationOf(event);
    if (onSuccess !== undefined) this.#deliver(event, 'onSuccess', onSuccess, 'Success', result);
    this.#forget(event);
  }

  #giveUp(event: StoredEvent, condition: DestinationCondition, result?: InvocationResult): void {
    const { functionName, requestId, qualifier, payload } = event;
    const { onFailure } = this.#configurationOf(event);
    if (onFailure !== undefined) this.#deliver(event, 'onFailure', onFailure, condition, result);
    const target = this.#options.configuration(functionName, qualifier)?.deadLetterTargetArn;
    if (target !== undefined)
      this.#options.onDelivery({
        functionName,
        requestId,
        kind: 'deadLetter',
        target,
        body: payload,
        traceHeader: this.#traceHeaderAfter(event),
        attributes: deadLetterAttributes(requestId, messageOf(result)),
      });
    this.#forget(event);
  }

  #deliver(
    event: StoredEvent,
    kind: 'onSuccess' | 'onFailure',
    target: string,
    condition: DestinationCondition,
    result: InvocationResult | undefined,
  ): void {
    const { functionName, requestId, qualifier = '$LATEST', payload, failures } = event;
    const arn = this.#options.configuration(functionName, event.qualifier)?.functionArn ?? functionName;
    const record = {
      requestId,
      functionArn: `${arn}:${qualifier}`,
      condition,
      approximateInvokeCount: condition === 'Success' ? failures + 1 : failures,
      requestPayload: payload,
      ...(result && {
        response: {
          executedVersion: result.executedVersion,
          payload: result.payload.toString('utf8'),
          ...(result.functionError !== undefined && { functionError: result.functionError }),
        },
      }),
    };
    const body = destinationBody(record, new Date(this.#clock.nowMs()));
    const traceHeader = this.#traceHeaderAfter(event);
    this.#options.onDelivery({ functionName, requestId, kind, target, body, traceHeader, attributes: {} });
  }

  #traceHeaderAfter({ functionName, qualifier, traceId }: StoredEvent): string {
    const configuration = this.#options.configuration(functionName, qualifier);
    return configuration === undefined ? traceId : withLineage(traceId, configuration.functionArn);
  }

  #configurationOf({ functionName, qualifier }: StoredEvent): EventInvokeConfiguration {
    return this.#options.eventInvokeConfiguration(functionName, qualifier);
  }

  #forget(event: StoredEvent): void {
    this.#events.delete(event.requestId);
    this.#store.remove(event.requestId);
    if (isWaiting(event)) this.#options.onWaiting();
  }
}

function isWaiting({ failures, throttles }: StoredEvent): boolean {
  return failures + throttles > 0;
}

function messageOf(result: InvocationResult | undefined): string {
  try {
    const { errorMessage } = JSON.parse(result?.payload.toString('utf8') ?? '') as {
      readonly errorMessage?: unknown;
    };
    return typeof errorMessage === 'string' ? errorMessage : '';
  } catch {
    return '';
  }
}
