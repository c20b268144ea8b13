import type { DebugHooks } from '../emulator/debugHooks.ts';
import type { LaunchAttributes, StartChildBody } from '../protocol/debugSession.ts';
import { childNotStarted } from './errors.ts';
import type { ChildSession, Debugger } from './debuggers/debugger.ts';

interface Environment {
  readonly attached: PromiseWithResolvers<undefined>;
  timeoutAnswer: ((paused: boolean) => void) | undefined;
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** What the attachment asks of the client of the debug session. */
export interface AttachmentClient {
  startChild(body: StartChildBody): void;
  /** The timeout is due: the client answers with {@link Attachment.timeoutAnswered}. */
  timeoutDue(environmentId: string): void;
}

/** How long the client may take to answer whether a function is paused before it counts as running. */
const timeoutAnswerLimitMs = 2000;

/** Brings a language's debugger and the execution environments of one variant together. */
export class Attachment implements DebugHooks {
  readonly runtimeArguments: readonly string[];
  readonly bootstrapArguments: readonly string[];
  readonly timeout: DebugHooks['timeout'];
  readonly #debugger: Debugger;
  readonly #client: AttachmentClient;
  readonly #child: Omit<ChildSession, 'attachTarget'>;
  readonly #environments = new Map<string, Environment>();

  constructor(
    languageDebugger: Debugger,
    attributes: LaunchAttributes,
    child: Omit<ChildSession, 'attachTarget'>,
    client: AttachmentClient,
  ) {
    this.#debugger = languageDebugger;
    this.#client = client;
    this.#child = child;
    this.runtimeArguments = languageDebugger.runtimeArguments;
    this.bootstrapArguments = attributes.stopOnEntry === true ? ['--stop-on-entry'] : [];
    this.timeout = attributes.timeoutWhileDebugging ?? 'pause';
  }

  onStandardErrorLine(environmentId: string, line: string): boolean {
    const attachTarget = this.#debugger.attachTargetIn(line);
    if (attachTarget !== undefined) {
      const configuration = this.#debugger.childConfiguration({ ...this.#child, attachTarget });
      this.#client.startChild({ environmentId, configuration });
    }
    return this.#debugger.isChatter(line);
  }

  started({ environmentId }: { readonly environmentId: string }): Promise<void> {
    return this.#environment(environmentId).attached.promise;
  }

  ended(environmentId: string): void {
    const environment = this.#environments.get(environmentId);
    environment?.attached.reject(childNotStarted('the execution environment ended'));
    environment?.timeoutAnswer?.(false);
    this.#environments.delete(environmentId);
  }

  async isPaused(environmentId: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (paused: boolean): void => {
        clearTimeout(limit);
        resolve(paused);
      };
      const limit = setTimeout(answer, timeoutAnswerLimitMs, false);
      this.#environment(environmentId).timeoutAnswer = answer;
      this.#client.timeoutDue(environmentId);
    });
  }

  childStarted(environmentId: string): void {
    this.#environment(environmentId).attached.resolve(undefined);
  }

  childFailed(environmentId: string, message: string): void {
    this.#environment(environmentId).attached.reject(childNotStarted(message));
  }

  timeoutAnswered(environmentId: string, paused: boolean): void {
    this.#environments.get(environmentId)?.timeoutAnswer?.(paused);
  }

  #environment(environmentId: string): Environment {
    const known = this.#environments.get(environmentId);
    if (known) return known;
    const environment: Environment = { attached: promiseWithResolvers(), timeoutAnswer: undefined };
    // Nobody may be waiting when an environment ends early.
    environment.attached.promise.catch(() => undefined);
    this.#environments.set(environmentId, environment);
    return environment;
  }
}

function promiseWithResolvers(): PromiseWithResolvers<undefined> {
  let resolvers: Pick<PromiseWithResolvers<undefined>, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<undefined>((resolve, reject) => {
    resolvers = { resolve, reject };
  });
  if (!resolvers) throw new Error('a promise runs its executor at once');
  return { promise, ...resolvers };
}
