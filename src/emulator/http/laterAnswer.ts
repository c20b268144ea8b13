import type { HttpAnswer } from './route.ts';

/**
 * An answer that is not there yet. Unlike a promise it goes out within the call that gives it, which is what lets a
 * caller be answered before anything else is done.
 */
export class LaterAnswer {
  #answer: HttpAnswer | undefined;
  #send: ((answer: HttpAnswer) => void) | undefined;

  /** Only the first counts. */
  give(answer: HttpAnswer): void {
    if (this.#answer !== undefined) return;
    this.#answer = answer;
    this.#send?.(answer);
  }

  /** For the server: where it goes. */
  sendTo(send: (answer: HttpAnswer) => void): void {
    this.#send = send;
    if (this.#answer !== undefined) send(this.#answer);
  }
}
