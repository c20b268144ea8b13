import { RuntimeError, isError } from './errorPayload.mjs';

/**
 * Where errors go that nobody caught. Whoever runs the user's code says what to do with them by `report`;
 * one promise and one call may be *watched*: their failure is the answer of the load or of the handler and not
 * a crash. That is how, while debugging, nothing on the stack has to catch the handler's exception.
 */
export class Failures {
  #report;
  #watched = undefined;

  /** @param {(kind: string, error: unknown, exitCode: number) => void} report how the init phase ends */
  constructor(report) {
    this.#report = report;
    process.on('uncaughtException', (error) => {
      const watched = this.#watched;
      if (watched?.calling) {
        this.#watched = undefined;
        watched.fail(error);
      } else {
        this.uncaught(error);
      }
    });
    process.on('unhandledRejection', (reason, promise) => {
      const watched = this.#watched;
      if (watched !== undefined && watched.promise === promise) {
        this.#watched = undefined;
        watched.fail(reason);
      } else {
        this.#report('Unhandled Promise Rejection', unhandledRejection(reason, promise), 128);
      }
    });
  }

  /** Ends the environment for an error that nobody caught. */
  uncaught(error) {
    this.#report('Uncaught Exception', error, 129);
  }

  /** From now on crashes are reported so. */
  set report(report) {
    this.#report = report;
  }

  /**
   * Runs `call` with nothing on the stack that catches what it throws.
   * @template T
   * @param {() => T} call
   * @param {(value: T) => void} then what it returned, awaited where it is a promise
   * @param {(error: unknown) => void} fail
   */
  watch(call, then, fail) {
    const watched = { calling: true, promise: undefined, fail };
    this.#watched = watched;
    const value = call();
    watched.calling = false;
    if (!isPromise(value)) {
      this.#watched = undefined;
      then(value);
      return;
    }
    const promise = value instanceof Promise ? value : Promise.resolve(value);
    // Without a second argument the rejection stays unhandled, which is what stops a debugger at the throw.
    watched.promise = promise.then((result) => {
      this.#watched = undefined;
      then(result);
    });
  }
}

export function isPromise(value) {
  return typeof value?.then === 'function';
}

function unhandledRejection(reason, promise) {
  const error = new RuntimeError(
    'Runtime.UnhandledPromiseRejection',
    String(reason),
    isError(reason) ? reason.stack : undefined,
  );
  error.reason = reason;
  error.promise = promise;
  return error;
}
