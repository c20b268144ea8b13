/** A debugger of a Node.js process that waits with `--inspect-brk`: the Chrome DevTools Protocol over a bare WebSocket. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

export class InspectorClient {
  readonly #socket: Socket;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #seen: string[] = [];
  readonly #waiting = new Set<() => void>();
  #id = 0;
  #unread: Buffer = Buffer.alloc(0);

  /** `address`: `ws://127.0.0.1:PORT/ID`. */
  static async attach(address: string): Promise<InspectorClient> {
    const { hostname, port, pathname, host } = new URL(address);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    let head = Buffer.alloc(0);
    while (!head.includes('\r\n\r\n')) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      head = Buffer.concat([head, chunk]);
    }
    const client = new InspectorClient(socket, head.subarray(head.indexOf('\r\n\r\n') + 4));
    await client.send('Runtime.enable');
    await client.send('Debugger.enable');
    return client;
  }

  private constructor(socket: Socket, unread: Buffer) {
    this.#socket = socket;
    this.#unread = unread;
    socket.on('data', (chunk) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      for (let text = this.#next(); text !== undefined; text = this.#next())
        this.#receive(JSON.parse(text) as Message);
    });
  }

  send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#id;
    this.#socket.write(frame(JSON.stringify({ id, method, params })));
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  /** Resolves with the next event of this method that was not waited for yet. */
  event(method: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        const index = this.#seen.indexOf(method);
        if (index < 0) return;
        this.#seen.splice(index, 1);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Lets a process run that waits at its start, over the stop before its first line. */
  async run(): Promise<void> {
    await this.send('Runtime.runIfWaitingForDebugger');
    await this.event('Debugger.paused');
    await this.send('Debugger.resume');
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive({ id, method, result }: Message): void {
    if (id !== undefined) this.#answers.get(id)?.(result);
    if (method === undefined) return;
    this.#seen.push(method);
    for (const look of this.#waiting) look();
  }

  /** A server's frames are not masked, and the inspector's are whole messages. */
  #next(): string | undefined {
    if (this.#unread.length < 2) return undefined;
    const short = this.#unread.readUInt8(1) & 0x7f;
    const start = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (this.#unread.length < start) return undefined;
    const length =
      short === 127
        ? Number(this.#unread.readBigUInt64BE(2))
        : short === 126
          ? this.#unread.readUInt16BE(2)
          : short;
    if (this.#unread.length < start + length) return undefined;
    const text = this.#unread.toString('utf8', start, start + length);
    this.#unread = this.#unread.subarray(start + length);
    return text;
  }
}

/** A client's frame, masked with zeros. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(payload.length < 126 ? 6 : 8);
  head.writeUInt8(0x81, 0);
  if (payload.length < 126) {
    head.writeUInt8(0x80 | payload.length, 1);
  } else {
    head.writeUInt8(0x80 | 126, 1);
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, payload]);
}
