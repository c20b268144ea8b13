import { Throttled } from './throttled.ts';

/** New accounts may run this many invocations at once in a region. */
export const defaultAccountConcurrency = 1000;

/** What a function has set aside for itself; undefined where it shares with all others. */
export type ReservedConcurrency = (functionName: string) => number | undefined;

/**
 * Counts what runs at once, as Lambda does before it accepts an invocation.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export class Concurrency {
  readonly #accountLimit: number;
  readonly #reserved: ReservedConcurrency;
  readonly #running = new Map<string, number>();

  constructor(accountLimit: number, reserved: ReservedConcurrency) {
    this.#accountLimit = accountLimit;
    this.#reserved = reserved;
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
    const running = this.running(functionName);
    const reserved = this.#reserved(functionName);
    if (reserved !== undefined) {
      if (running >= reserved) throw new Throttled('ReservedFunctionConcurrentInvocationLimitExceeded');
    } else if (this.#runningUnreserved() >= this.unreserved(functionNames)) {
      throw new Throttled('ConcurrentInvocationLimitExceeded');
    }
    this.#running.set(functionName, running + 1);
  }

  /** An invocation that entered was answered. */
  leave(functionName: string): void {
    this.#running.set(functionName, Math.max(0, this.running(functionName) - 1));
  }

  #runningUnreserved(): number {
    let sum = 0;
    for (const [name, count] of this.#running) if (this.#reserved(name) === undefined) sum += count;
    return sum;
  }
}
