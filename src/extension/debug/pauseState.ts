/** Whether one debug session holds its program, read from what its adapter sends. Knows no VS Code. */

/** Requests whose success means that the program runs on. */
const resuming = [
  'continue',
  'next',
  'stepIn',
  'stepOut',
  'stepBack',
  'reverseContinue',
  'goto',
  'restartFrame',
];

export class PauseState {
  readonly #stoppedThreads = new Set<number>();

  get paused(): boolean {
    return this.#stoppedThreads.size > 0;
  }

  /** Takes in a message of the Debug Adapter Protocol, adapter to client. */
  receive(message: unknown): void {
    if (!isRecord(message)) return;
    const body = isRecord(message['body']) ? message['body'] : {};
    if (message['type'] === 'event') this.#event(message['event'], body);
    else if (message['type'] === 'response' && message['success'] === true)
      // Which thread runs on was in the request; adapters that hold the others say so in a `stopped` of their own.
      if (resuming.includes(String(message['command']))) this.#stoppedThreads.clear();
  }

  #event(event: unknown, body: Readonly<Record<string, unknown>>): void {
    const thread = typeof body['threadId'] === 'number' ? body['threadId'] : 0;
    switch (event) {
      case 'stopped':
        this.#stoppedThreads.add(thread);
        return;
      case 'continued':
        if (body['allThreadsContinued'] === false) this.#stoppedThreads.delete(thread);
        else this.#stoppedThreads.clear();
        return;
      case 'thread':
        if (body['reason'] === 'exited') this.#stoppedThreads.delete(thread);
        return;
      case 'terminated':
      case 'exited':
        this.#stoppedThreads.clear();
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
