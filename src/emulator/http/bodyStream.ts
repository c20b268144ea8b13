interface Receiver {
  write(part: Buffer): void;
  end(): void;
}

/** The body of an answer that is still being made: what is written goes out at once. */
export class BodyStream {
  readonly #parts: Buffer[] = [];
  #isEnded = false;
  #receiver: Receiver | undefined;

  write(part: Buffer): void {
    if (part.length === 0) return;
    if (this.#receiver === undefined) this.#parts.push(part);
    else this.#receiver.write(part);
  }

  end(): void {
    this.#isEnded = true;
    this.#receiver?.end();
  }

  /** For the server: where it goes. */
  sendTo(receiver: Receiver): void {
    this.#receiver = receiver;
    for (const part of this.#parts.splice(0)) receiver.write(part);
    if (this.#isEnded) receiver.end();
  }
}
