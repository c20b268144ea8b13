import { Throttled, type ThrottleReason } from './throttled.ts';

/** New accounts may run this many invocations at once in a region. */
export const defaultAccountConcurrency = 1000;

/** What a function has set aside for itself; undefined where it shares with all others. */
export type ReservedConcurrency = (functionName: string) => number | undefined;

export interface ConcurrencyListener {
  /** `running`: how many invocations of the function run now, this one among them. */
  began(functionName: string, running: number): void;
  throttled(functionName: string): void;
}

/**
 * Counts what runs at once, as Lambda does before it accepts an invocation.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export class Concurrency {
  readonly #accountLimit: number;
  readonly #reserved: ReservedConcurrency;
  readonly #listener: ConcurrencyListener;
  readonly #running = new Map<string, number>();

  constructor(accountLimit: number, reserved: ReservedConcurrency, listener: ConcurrencyListener) {
    this.#accountLimit = accountLimit;
    this.#reserved = reserved;
    this.#listener = listener;
  }

  /** How many invocations of a function run now. */
  running(functionName: string): number {
    return this.#running.get(functionName) ?? 0;
  }

  /** What is left for functions without a reservation, if `functionNames` are all there are. */
  unreserved(functionNames: Iterable<string>): number {
    let left = this.#accountLimit;
    for (const name of functionNames) left -= this.#reserved(name) ?? 0;
    return left;
  }

  /** Counts an invocation that begins; throws {@link Throttled} where there is no room for it. */
  enter(functionName: string, functionNames: Iterable<string>): void {
    const reason = this.#refusal(functionName, functionNames);
    if (reason !== undefined) {
      this.#listener.throttled(functionName);
      throw new Throttled(reason);
    }
    const running = this.running(functionName) + 1;
    this.#running.set(functionName, running);
    this.#listener.began(functionName, running);
  }

  /** An invocation that entered was answered. */
  leave(functionName: string): void {
    this.#running.set(functionName, Math.max(0, this.running(functionName) - 1));
  }

  #refusal(functionName: string, functionNames: Iterable<string>): ThrottleReason | undefined {
    const reserved = this.#reserved(functionName);
    if (reserved !== undefined)
      return this.running(functionName) < reserved
        ? undefined
        : 'ReservedFunctionConcurrentInvocationLimitExceeded';
    return this.#runningUnreserved() < this.unreserved(functionNames)
      ? undefined
      : 'ConcurrentInvocationLimitExceeded';
  }

  #runningUnreserved(): number {
    let sum = 0;
    for (const [name, count] of this.#running) if (this.#reserved(name) === undefined) sum += count;
    return sum;
  }
}
