import { EventEmitter, Uri, type Disposable } from 'vscode';
import type { AsynchronousEventsMessage, AsynchronousEventsParams } from '../protocol/localLambda.ts';
import type { FunctionReference } from './functionReference.ts';

/** Events that nobody waits for, as the local Lambdas of the window told of them last. */
export class AsynchronousEvents implements Disposable {
  readonly #byFolder = new Map<string, ReadonlyMap<string, AsynchronousEventsMessage>>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  /** All that a folder's local Lambda knows. */
  update(folder: string, { functions }: AsynchronousEventsParams): void {
    this.#byFolder.set(folder, new Map(functions.map((each) => [keyOf(each), each])));
    this.#changed.fire();
  }

  /** Undefined where the function never had any. */
  of(reference: FunctionReference): AsynchronousEventsMessage | undefined {
    const key = keyOf(reference);
    for (const functions of this.#byFolder.values()) {
      const found = functions.get(key);
      if (found) return found;
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function keyOf({ template, function: name }: FunctionReference): string {
  return `${Uri.file(template).fsPath} ${name}`;
}
