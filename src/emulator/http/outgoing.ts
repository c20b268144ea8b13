import type { Socket } from 'node:net';

/**
 * What goes out over a connection. Texts that are held leave as one; a socket that is corked would pass them on one by
 * one, for half as much again.
 */
export class Outgoing {
  readonly #socket: Socket;
  #held: string | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  /** From now on text waits until it is released, or until something follows that is not only text. */
  hold(): void {
    this.#held ??= '';
  }

  release(): void {
    const text = this.#held;
    this.#held = undefined;
    if (text !== undefined && text !== '') this.#socket.write(text, 'latin1');
  }

  /** In Latin-1. */
  write(text: string): void {
    if (this.#held === undefined) this.#socket.write(text, 'latin1');
    else this.#held += text;
  }

  /** What is of one piece, though it lies in several; texts in Latin-1. */
  writeParts(...parts: readonly (string | Buffer)[]): void {
    this.release();
    this.#socket.cork();
    for (const part of parts) this.#socket.write(part, 'latin1');
    this.#socket.uncork();
  }

  /** Nothing more follows. */
  end(): void {
    this.release();
    this.#socket.end();
  }
}
