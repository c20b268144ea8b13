import { randomUUID } from 'node:crypto';
import { LaterAnswer } from '../http/laterAnswer.ts';
import type { HttpAnswer } from '../http/route.ts';

export type ExtensionEvent = 'INVOKE' | 'SHUTDOWN';

/** The states of an extension as AWS names them. */
export type ExtensionState = 'Started' | 'Registered' | 'Ready' | 'Running' | 'InitError' | 'ExitError';

/** One extension of an execution environment, from its start to its end. */
export class Extension {
  readonly name: string;
  /** A process of its own, and not part of the runtime's. */
  readonly isExternal: boolean;
  readonly identifier = randomUUID();
  state: ExtensionState = 'Started';
  events: readonly ExtensionEvent[] = [];
  #waiting: LaterAnswer | undefined;
  #pending: HttpAnswer | undefined;

  constructor(name: string, isExternal: boolean) {
    this.name = name;
    this.isExternal = isExternal;
  }

  /** Waits for an event. */
  next(): LaterAnswer {
    const answer = new LaterAnswer();
    this.#waiting = answer;
    const pending = this.#pending;
    if (pending === undefined) {
      this.state = 'Ready';
    } else {
      this.#pending = undefined;
      answer.give(pending);
    }
    return answer;
  }

  /** Hands over an event, now or when it asks for one. */
  deliver(event: object): void {
    const headers = ['Content-Type', 'application/json', 'Lambda-Extension-Event-Identifier', randomUUID()];
    const answer = { status: 200, headers, body: JSON.stringify(event) };
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (this.state === 'Ready' && waiting !== undefined) waiting.give(answer);
    else this.#pending = answer;
    this.state = 'Running';
  }
}
