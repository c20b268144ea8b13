import type { ConcurrencyListener } from '../concurrency.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { InvocationReport, LogLine } from '../invocation.ts';
import { FunctionMetrics } from './functionMetrics.ts';

/** The metrics of all functions that ran, by name. */
export class Metrics implements ConcurrencyListener {
  readonly #byFunction = new Map<string, FunctionMetrics>();
  readonly #onChange: () => void;

  /** `onChange`: there is something new; comes with every invocation. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Of functions that ran, or were to. */
  entries(): Iterable<[functionName: string, metrics: FunctionMetrics]> {
    return this.#byFunction.entries();
  }

  began(functionName: string, running: number): void {
    this.#of(functionName).addConcurrency(running);
  }

  throttled(functionName: string): void {
    this.#of(functionName).throttles++;
    this.#onChange();
  }

  reported(
    { functionName, architecture }: FunctionConfiguration,
    report: Omit<InvocationReport, 'log'>,
  ): void {
    this.#of(functionName).addReport(report, architecture ?? 'x86_64');
    this.#onChange();
  }

  logged({ functionName, origin, text }: LogLine): void {
    if (origin === 'function' && this.#of(functionName).addLine(text)) this.#onChange();
  }

  #of(functionName: string): FunctionMetrics {
    let metrics = this.#byFunction.get(functionName);
    if (metrics === undefined) {
      metrics = new FunctionMetrics();
      this.#byFunction.set(functionName, metrics);
    }
    return metrics;
  }
}
