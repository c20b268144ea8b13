import type { Memento } from 'vscode';
import type { FunctionReference } from '../functionReference.ts';
import type { EventChoice } from './eventChoice.ts';

const keptPerFunction = 10;

/** Longer events are not remembered: the workspace state is kept in memory. In characters of JSON. */
const lengthLimit = 256 * 1024;

/** The events each function was last invoked with, kept with the workspace. */
export class RecentEvents {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The latest first. */
  of(reference: FunctionReference): readonly EventChoice[] {
    return this.#state.get<readonly EventChoice[]>(keyOf(reference), []);
  }

  async add(reference: FunctionReference, choice: EventChoice): Promise<void> {
    const text = JSON.stringify(choice.event);
    if (text.length > lengthLimit) return;
    const others = this.of(reference).filter(({ event }) => JSON.stringify(event) !== text);
    await this.#state.update(keyOf(reference), [choice, ...others].slice(0, keptPerFunction));
  }
}

function keyOf({ template, function: name }: FunctionReference): string {
  return `recentEvents:${template}#${name}`;
}
