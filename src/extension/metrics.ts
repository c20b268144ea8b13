import { EventEmitter, type Disposable } from 'vscode';
import type { FunctionMetricsMessage, MetricRowMessage, MetricsParams } from '../protocol/localLambda.ts';
import { keyOf, type FunctionReference } from './functionReference.ts';

/** What the local Lambdas of the window counted last, by function. */
export class Metrics implements Disposable {
  readonly #byFunction = new Map<string, FunctionMetricsMessage>();
  readonly #changed = new EventEmitter<readonly FunctionReference[]>();
  /** Which functions have other metrics than before. */
  readonly onDidChange = this.#changed.event;

  /** What a local Lambda counted for all its functions, of which few ran since it last told. */
  update({ functions }: MetricsParams): void {
    const changed = functions.filter((each) => JSON.stringify(each.rows) !== JSON.stringify(this.of(each)));
    for (const each of changed) this.#byFunction.set(keyOf(each), each);
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Undefined where the function has not run. */
  of(reference: FunctionReference): readonly MetricRowMessage[] | undefined {
    return this.#byFunction.get(keyOf(reference))?.rows;
  }

  all(): readonly FunctionMetricsMessage[] {
    return [...this.#byFunction.values()];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
