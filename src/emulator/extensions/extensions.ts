import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { LaterAnswer } from '../http/laterAnswer.ts';
import type { HttpAnswer } from '../http/route.ts';
import type { RuntimeEvent } from '../runtimeApi/connectedRuntime.ts';
import { Extension } from './extension.ts';
import type { ExtensionEvent } from './extension.ts';
import { refusals } from './refusals.ts';

const maxExtensions = 10;

export type ShutdownReason = 'spindown' | 'timeout' | 'failure';

/** Whoever owns the execution environment. */
export interface ExtensionsListener {
  onExtensionRegistered(): void;
  /** An extension asked for its first or its next event. */
  onExtensionReady(): void;
  /** It says that it failed. */
  onExtensionError(extension: Extension, errorType: 'Extension.InitError' | 'Extension.ExitError'): void;
}

export interface Registration {
  readonly name: string;
  readonly events: readonly string[];
  readonly wantsAccountId: boolean;
}

/**
 * The extensions of an execution environment.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html
 */
export class Extensions {
  readonly #configuration: FunctionConfiguration;
  readonly #listener: ExtensionsListener;
  readonly #all: Extension[] = [];
  #isRegistrationOpen = true;

  constructor(configuration: FunctionConfiguration, listener: ExtensionsListener) {
    this.#configuration = configuration;
    this.#listener = listener;
  }

  get all(): readonly Extension[] {
    return this.#all;
  }

  /** Every external extension has registered. */
  get areRegistered(): boolean {
    return this.#all.every(({ state }) => state !== 'Started');
  }

  /** Each waits for an event. */
  get areReady(): boolean {
    return this.#all.every(({ state }) => state === 'Ready');
  }

  /** None works on the last event. */
  get areDone(): boolean {
    return this.#all.every(({ state }) => state !== 'Running');
  }

  /** A process is about to be started that should register. */
  expect(name: string): void {
    this.#all.push(new Extension(name, true));
  }

  find(identifier: string): Extension | undefined {
    return this.#all.find((extension) => extension.identifier === identifier);
  }

  register({ name, events, wantsAccountId }: Registration): HttpAnswer {
    if (!this.#isRegistrationOpen) return refusals.registrationClosed();
    const unknown = events.find((event) => event !== 'INVOKE' && event !== 'SHUTDOWN');
    if (unknown !== undefined) return refusals.invalidEventType(unknown);
    const expected = this.#all.find((extension) => extension.isExternal && extension.name === name);
    if (expected === undefined && events.includes('SHUTDOWN')) return refusals.shutdownOfInternal();
    const known = expected ?? this.#all.find((extension) => extension.name === name);
    if (known !== undefined && known.state !== 'Started') return refusals.invalidState(known, 'Registered');
    if (known === undefined && this.#all.length >= maxExtensions) return refusals.tooMany(maxExtensions);
    const extension = known ?? new Extension(name, false);
    if (known === undefined) this.#all.push(extension);
    extension.events = events as readonly ExtensionEvent[];
    extension.state = 'Registered';
    const { accountId, functionName, version, handler } = this.#configuration;
    const body = { functionName, functionVersion: version, handler };
    this.#listener.onExtensionRegistered();
    return {
      status: 200,
      headers: ['Content-Type', 'application/json', 'Lambda-Extension-Identifier', extension.identifier],
      body: JSON.stringify(wantsAccountId ? { accountId, ...body } : body),
    };
  }

  closeRegistration(): void {
    this.#isRegistrationOpen = false;
  }

  next(extension: Extension): HttpAnswer | LaterAnswer {
    if (extension.state === 'InitError' || extension.state === 'ExitError') {
      return refusals.invalidState(extension, 'Ready');
    }
    const answer = extension.next();
    if (extension.state === 'Ready') this.#listener.onExtensionReady();
    return answer;
  }

  /** Answers why it may not fail now, if so. */
  fail(extension: Extension, state: 'InitError' | 'ExitError'): HttpAnswer | undefined {
    const isInitError = state === 'InitError';
    if (isInitError && extension.state !== 'Registered') return refusals.invalidState(extension, state);
    extension.state = state;
    this.#listener.onExtensionError(extension, isInitError ? 'Extension.InitError' : 'Extension.ExitError');
    return undefined;
  }

  invoke(event: RuntimeEvent): void {
    for (const extension of this.#all) {
      if (!extension.events.includes('INVOKE')) continue;
      extension.deliver({
        eventType: 'INVOKE',
        deadlineMs: event.deadlineMs,
        requestId: event.requestId,
        invokedFunctionArn: event.invokedFunctionArn,
        tracing: { type: 'X-Amzn-Trace-Id', value: event.traceHeader },
      });
    }
  }

  shutDown(shutdownReason: ShutdownReason, deadlineMs: number): void {
    for (const extension of this.#all) {
      if (extension.events.includes('SHUTDOWN')) {
        extension.deliver({ eventType: 'SHUTDOWN', shutdownReason, deadlineMs });
      }
    }
  }
}
