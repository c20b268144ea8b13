import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Buffering, Destination } from './subscription.ts';

const maxAttempts = 3;
const retryDelayMs = 50;
const answerTimeoutMs = 2000;

/** Brings the events of one subscription to its extension, in batches and in order. */
export class Delivery {
  readonly #buffering: Buffering;
  readonly #destination: Destination;
  readonly #onDropped: (records: number, bytes: number) => void;
  #batch: string[] = [];
  #batchBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #sent: Promise<void> = Promise.resolve();
  #sending = 0;
  #isPaused = false;
  #isDue = false;

  /** `onDropped`: events could not be brought. */
  constructor(
    buffering: Buffering,
    destination: Destination,
    onDropped: (records: number, bytes: number) => void,
  ) {
    this.#buffering = buffering;
    this.#destination = destination;
    this.#onDropped = onDropped;
  }

  get isDelivering(): boolean {
    return this.#sending > 0;
  }

  /** What becomes due is kept until {@link resume}. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    if (this.#isDue) void this.flush();
  }

  add(event: object): void {
    const text = JSON.stringify(event);
    const bytes = Buffer.byteLength(text);
    const { maxBytes, maxItems, timeoutMs } = this.#buffering;
    if (this.#batchBytes + bytes > maxBytes) void this.flush();
    this.#batch.push(text);
    this.#batchBytes += bytes;
    if (this.#batch.length >= maxItems) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), timeoutMs).unref();
  }

  /** Sends what is there; resolves when all was brought or dropped. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = this.#isPaused;
    if (this.#isPaused) return Promise.resolve();
    const batch = this.#batch;
    const bytes = this.#batchBytes;
    this.#batch = [];
    this.#batchBytes = 0;
    if (batch.length > 0) this.#sent = this.#sent.then(() => this.#send(batch, bytes));
    return this.#sent;
  }

  async #send(batch: readonly string[], bytes: number): Promise<void> {
    this.#sending++;
    try {
      for (let attempt = 1; attempt <= maxAttempts; attempt++) {
        if (attempt > 1) await delay(retryDelayMs);
        if (await this.#attempt(batch)) return;
      }
      this.#onDropped(batch.length, bytes);
    } finally {
      this.#sending--;
    }
  }

  #attempt(batch: readonly string[]): Promise<boolean> {
    const destination = this.#destination;
    if (destination.protocol === 'TCP') return writeTo(destination.port, `${batch.join('\n')}\n`);
    return post(destination.url, destination.method, `[${batch.join(',')}]`);
  }
}

function post(url: URL, method: string, body: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sent = request(url, { method, headers, agent: false, timeout: answerTimeoutMs }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 500);
    });
    sent.on('error', () => {
      resolve(false);
    });
    sent.on('timeout', () => sent.destroy());
    sent.end(body);
  });
}

function writeTo(port: number, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: answerTimeoutMs });
    socket.on('error', () => {
      resolve(false);
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('close', (hadError) => {
      resolve(!hadError);
    });
    socket.end(text);
    socket.resume();
  });
}
