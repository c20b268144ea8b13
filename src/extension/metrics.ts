import { EventEmitter, Uri, type Disposable } from 'vscode';
import type { FunctionMetricsMessage, MetricRowMessage, MetricsParams } from '../protocol/localLambda.ts';
import type { FunctionReference } from './functionReference.ts';

/** What the local Lambdas of the window counted last, by function. */
export class Metrics implements Disposable {
  readonly #byFunction = new Map<string, FunctionMetricsMessage>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  update({ functions }: MetricsParams): void {
    for (const each of functions) this.#byFunction.set(keyOf(each), each);
    this.#changed.fire();
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

function keyOf({ template, function: name }: FunctionReference): string {
  return `${Uri.file(template).fsPath} ${name}`;
}
