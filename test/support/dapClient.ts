import type { DebugProtocol } from '@vscode/debugprotocol';
import { connect, type Socket } from 'node:net';

type Message = DebugProtocol.Request | DebugProtocol.Response | DebugProtocol.Event;

/** A small client of a debug adapter that listens on a pipe. */
export class DapClient {
  /** Every event so far. */
  readonly events: DebugProtocol.Event[] = [];
  readonly #socket: Socket;
  readonly #answers = new Map<number, (response: DebugProtocol.Response) => void>();
  readonly #waiting = new Set<() => void>();
  readonly #taken = new Set<DebugProtocol.Event>();
  #sequence = 0;
  #unread = Buffer.alloc(0);

  constructor(pipe: string) {
    this.#socket = connect(pipe).on('error', () => undefined);
    this.#socket.on('data', (chunk) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      for (let message = this.#next(); message; message = this.#next()) this.#receive(message);
    });
  }

  /** The answer, whatever it says. */
  request(command: string, args: object = {}): Promise<DebugProtocol.Response> {
    const seq = ++this.#sequence;
    const body = JSON.stringify({ seq, type: 'request', command, arguments: args });
    this.#socket.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return new Promise((resolve) => this.#answers.set(seq, resolve));
  }

  /** `initialize`, `launch` and `configurationDone`, as a client does; answers what `launch` is answered. */
  async launch(attributes: object): Promise<DebugProtocol.Response> {
    await this.request('initialize', { adapterID: 'lambda', pathFormat: 'path' });
    await this.event('initialized');
    const launched = this.request('launch', attributes);
    await this.request('configurationDone');
    return launched;
  }

  /** The next event of this name that was not taken yet; the test's own time limit is the limit. */
  event(name: string): Promise<DebugProtocol.Event> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.events.find((each) => each.event === name && !this.#taken.has(each));
        if (!found) return;
        this.#taken.add(found);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** All that the session printed so far. */
  get output(): string {
    return this.events
      .filter(({ event }) => event === 'output')
      .map(({ body }) => (body as DebugProtocol.OutputEvent['body']).output)
      .join('');
  }

  /** Goes away without a word. */
  close(): void {
    this.#socket.destroy();
  }

  #receive(message: Message): void {
    if (message.type === 'response') {
      const response = message as DebugProtocol.Response;
      this.#answers.get(response.request_seq)?.(response);
    } else if (message.type === 'event') {
      this.events.push(message as DebugProtocol.Event);
      for (const look of this.#waiting) look();
    }
  }

  #next(): Message | undefined {
    const headEnd = this.#unread.indexOf('\r\n\r\n');
    if (headEnd < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/.exec(this.#unread.toString('latin1', 0, headEnd))?.[1]);
    const end = headEnd + 4 + length;
    if (this.#unread.length < end) return undefined;
    const text = this.#unread.toString('utf8', headEnd + 4, end);
    this.#unread = this.#unread.subarray(end);
    return JSON.parse(text) as Message;
  }
}
