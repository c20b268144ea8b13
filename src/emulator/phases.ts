import type { Extensions } from './extensions/extensions.ts';
import type { Initialization } from './initialization.ts';
import type { InitFailure } from './initOutcome.ts';
import type { RunningInvocation } from './runningInvocation.ts';
import type { RuntimeApiListener } from './runtimeApi/connectedRuntime.ts';
import type { RuntimeError } from './runtimeApi/runtimeError.ts';
import type { Restoration } from './snapStart/restoration.ts';

/** Whoever moves on from one phase to the next. */
export interface PhasesOwner {
  /** The runtime has done its part of the phase. */
  onReady(): void;
}

/** What an execution environment is at, and what its runtime says came of it. */
export class Phases implements RuntimeApiListener {
  initialization: Initialization | undefined;
  restoration: Restoration | undefined;
  /** The present invocation, or the last. */
  running: RunningInvocation | undefined;
  readonly #owner: PhasesOwner;
  readonly #extensions: Extensions;

  constructor(owner: PhasesOwner, extensions: Extensions) {
    this.#owner = owner;
    this.#extensions = extensions;
  }

  /** Nothing more comes of any: whoever waits for it is told why. */
  fail(failure: InitFailure): void {
    this.initialization?.fail(failure);
    this.restoration?.fail(failure);
    this.running?.break(failure);
    this.running?.timeout.stop();
  }

  onReady(): void {
    this.#owner.onReady();
  }

  onSnapshotReady(): void {
    this.#owner.onReady();
  }

  onInitError({ payload, ...error }: RuntimeError): void {
    this.initialization?.failSoon({ ...error, cause: payload });
  }

  onRestoreError({ payload, errorType }: RuntimeError): void {
    // What it printed before is read first.
    setImmediate(() => {
      this.restoration?.fail({ errorType, cause: payload });
    });
  }

  get isResponseStreamed(): boolean {
    return this.running?.invocation.isStreamed === true;
  }

  onResponse(payload: Buffer): void {
    this.running?.succeed(payload, this.#extensions.areDone);
  }

  onResponsePart(part: Buffer): void {
    this.running?.addPart(part);
  }

  onResponseEnd(error: RuntimeError | undefined): void {
    this.running?.endParts(error, this.#extensions.areDone);
  }

  onResponseTooLarge(): void {
    this.running?.failForSize();
  }

  onInvocationError(error: RuntimeError): void {
    this.running?.fail(error, this.#extensions.areDone);
  }
}
