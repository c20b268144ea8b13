import { jsonAnswer } from '../http/route.ts';
import { LaterAnswer } from '../http/laterAnswer.ts';
import type { HttpAnswer } from '../http/route.ts';
import type { RuntimeError } from './runtimeError.ts';

/**
 * The states of a runtime as AWS names them.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export type RuntimeState =
  | 'Started'
  | 'InitError'
  | 'RestoreReady'
  | 'Restoring'
  | 'RuntimeRestoreErrorState'
  | 'Ready'
  | 'Running'
  | 'InvocationResponse'
  | 'InvocationErrorResponse'
  | 'RuntimeResponseSentState';

/** What a runtime gets for its `next`. */
export interface RuntimeEvent {
  readonly requestId: string;
  /** Since the epoch. */
  readonly deadlineMs: number;
  readonly invokedFunctionArn: string;
  readonly traceHeader: string;
  /** Name, value, name, value … */
  readonly headers: readonly string[];
  readonly payload: Buffer;
}

/** Whoever owns the execution environment. */
export interface RuntimeApiListener {
  /** The runtime asked for its first or its next event. */
  onReady(): void;
  /** Whoever sent the event takes the response in parts. */
  readonly isResponseStreamed: boolean;
  onResponse(payload: Buffer): void;
  onResponseTooLarge(): void;
  /** A part of a response that is streamed. */
  onResponsePart(part: Buffer): void;
  /** All of it came; with an error where the function failed on the way. */
  onResponseEnd(error: RuntimeError | undefined): void;
  onInvocationError(error: RuntimeError): void;
  onInitError(error: RuntimeError): void;
  /** The runtime is ready for a snapshot, and waits to be restored from it. */
  onSnapshotReady(): void;
  onRestoreError(error: RuntimeError): void;
}

/** What an execution environment's Runtime API knows of its runtime, and what it may answer it. */
export class ConnectedRuntime {
  readonly listener: RuntimeApiListener;
  readonly #isSnapStarted: boolean;
  #state: RuntimeState = 'Started';
  #event: RuntimeEvent | undefined;
  #waiting: LaterAnswer | undefined;

  /** `isSnapStarted`: there is a snapshot it may wait to be restored from. */
  constructor(listener: RuntimeApiListener, isSnapStarted = false) {
    this.listener = listener;
    this.#isSnapStarted = isSnapStarted;
  }

  /** The event that the runtime works on, or worked on last. */
  get event(): RuntimeEvent | undefined {
    return this.#event;
  }

  /** Hands an event to a runtime that is ready. */
  deliver(event: RuntimeEvent): void {
    this.#state = 'Running';
    this.#event = event;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.give(toAnswer(event));
  }

  /** Answers a runtime's `next`, now or once there is an event. */
  next(): HttpAnswer | LaterAnswer {
    if (this.#state === 'Running' && this.#event !== undefined) return toAnswer(this.#event);
    if (!mayAskForEvents.has(this.#state)) return this.refuse('Ready');
    const wasReady = this.#state === 'Ready';
    this.#state = 'Ready';
    const answer = new LaterAnswer();
    this.#waiting = answer;
    if (!wasReady) this.listener.onReady();
    return answer;
  }

  /** Answers a runtime's wish to be restored once it is. */
  restoreNext(): HttpAnswer | LaterAnswer {
    if (this.#state !== 'Started' || !this.#isSnapStarted) return this.refuse('RestoreReady');
    this.#state = 'RestoreReady';
    const answer = new LaterAnswer();
    this.#waiting = answer;
    this.listener.onSnapshotReady();
    return answer;
  }

  /** From its snapshot; answers false where it does not wait for that. */
  restore(): boolean {
    if (this.#state !== 'RestoreReady') return false;
    this.#state = 'Restoring';
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.give({ status: 200, headers: ['Content-Type', 'application/json'], body: '' });
    return true;
  }

  /** Moves on if AWS allows the step from the present state; answers whether it does. */
  enter(
    state: 'InitError' | 'RuntimeRestoreErrorState' | 'InvocationResponse' | 'InvocationErrorResponse',
  ): boolean {
    if (this.#state !== before[state]) return false;
    this.#state = state;
    return true;
  }

  /** A response is on its way. */
  get isResponding(): boolean {
    return this.#state === 'InvocationResponse';
  }

  /** The runtime's answer has gone to the caller. */
  responseSent(): void {
    this.#state = 'RuntimeResponseSentState';
  }

  /** The answer to a call that the present state does not allow. */
  refuse(state: RuntimeState): HttpAnswer {
    return jsonAnswer(403, {
      errorMessage:
        `State transition from ${this.#state} to ${state} failed for runtime. ` +
        'Error: State transition is not allowed',
      errorType: 'InvalidStateTransition',
    });
  }
}

const mayAskForEvents: ReadonlySet<RuntimeState> = new Set([
  'Started',
  'Restoring',
  'RuntimeResponseSentState',
  'Ready',
]);

/** The state that leads to each. */
const before = {
  InitError: 'Started',
  RuntimeRestoreErrorState: 'Restoring',
  InvocationResponse: 'Running',
  InvocationErrorResponse: 'Running',
} as const;

function toAnswer(event: RuntimeEvent): HttpAnswer {
  return { status: 200, headers: event.headers, body: event.payload };
}
