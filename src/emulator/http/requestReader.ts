import { RequestHead } from './requestHead.ts';

const headEnd = '\r\n\r\n';
/** Most heads are shorter, and are found sooner in text than in bytes. */
const usualHeadBytes = 4 * 1024;
const nothing: Buffer = Buffer.alloc(0);

export interface RequestListener {
  /**
   * Answers how many bytes of the body are worth keeping, or who takes them as they come. Equal heads in a row are one
   * object.
   */
  onHead(head: RequestHead): number | ((part: Buffer) => void);
  /** The body is empty where it was longer than is kept. Nothing further is read until {@link RequestReader.next}. */
  onRequest(head: RequestHead, body: Buffer, bodyBytes: number, trailers: readonly string[]): void;
  /** What came is no HTTP/1.1; nothing further is read. */
  onMalformed(status: 400 | 431, reason: string): void;
}

/** Cuts what a client sends into HTTP/1.1 requests, one at a time. */
export class RequestReader {
  readonly #listener: RequestListener;
  /** Also of a chunk's size, and of each trailer. */
  readonly #maxHeadBytes: number;
  #pending = nothing;
  #isHeld = false;
  #head: RequestHead | undefined;
  #lastHead: RequestHead | undefined;
  /** Bytes of the body, or of its present chunk, that are still to come. */
  #missingBytes = 0;
  #chunkState: 'none' | 'size' | 'data' | 'trailers' = 'none';
  #kept: Buffer[] = [];
  #bodyBytes = 0;
  #maxBodyBytes = 0;
  #takePart: ((part: Buffer) => void) | undefined;
  #trailers: string[] = [];

  constructor(listener: RequestListener, maxHeadBytes: number) {
    this.#listener = listener;
    this.#maxHeadBytes = maxHeadBytes;
  }

  push(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#advance();
  }

  /** The last request was answered. */
  next(): void {
    this.#isHeld = false;
    this.#advance();
  }

  #advance(): void {
    while (!this.#isHeld && this.#step());
  }

  /** Answers whether it got anywhere. */
  #step(): boolean {
    if (this.#head === undefined) return this.#readHead();
    if (this.#chunkState === 'none') return this.#readLength(this.#head);
    if (this.#chunkState === 'data') return this.#readChunkData();
    return this.#readChunkLine(this.#head);
  }

  #readHead(): boolean {
    const start = this.#pending.toString('latin1', 0, usualHeadBytes);
    const endInStart = start.indexOf(headEnd);
    const end = endInStart === -1 ? this.#pending.indexOf(headEnd) : endInStart;
    if ((end === -1 ? this.#pending.length : end) > this.#maxHeadBytes) {
      this.#malformed(431, 'The head of the request is too long.');
      return false;
    }
    if (end === -1) return false;
    const text = end < usualHeadBytes ? start.slice(0, end) : this.#pending.toString('latin1', 0, end);
    this.#take(end + headEnd.length);
    // Over one connection mostly the same comes again and again.
    let head = this.#lastHead;
    try {
      if (head?.text !== text) head = new RequestHead(text);
      const wanted = this.#listener.onHead(head);
      this.#takePart = typeof wanted === 'number' ? undefined : wanted;
      this.#maxBodyBytes = typeof wanted === 'number' ? wanted : 0;
    } catch (error) {
      this.#malformed(400, error instanceof Error ? error.message : String(error));
      return false;
    }
    this.#head = head;
    this.#lastHead = head;
    this.#chunkState = head.bodyLength === 'chunked' ? 'size' : 'none';
    this.#missingBytes = head.bodyLength === 'chunked' ? 0 : head.bodyLength;
    return true;
  }

  #readLength(head: RequestHead): boolean {
    this.#keepMissing();
    if (this.#missingBytes > 0) return false;
    this.#finish(head);
    return true;
  }

  #readChunkLine(head: RequestHead): boolean {
    const end = this.#pending.indexOf('\r\n');
    if (end === -1) {
      if (this.#pending.length > this.#maxHeadBytes) this.#malformed(400, 'A chunk has no size.');
      return false;
    }
    const line = this.#pending.toString('latin1', 0, end);
    this.#take(end + 2);
    if (this.#chunkState === 'trailers') {
      if (line === '') this.#finish(head);
      else this.#trailers.push(line);
      return true;
    }
    // The data of the chunk before ends with an empty line.
    if (line === '' && this.#bodyBytes > 0) return true;
    const [, size] = /^([0-9a-f]{1,8})(?:[ \t]*;.*)?$/i.exec(line) ?? [];
    if (size === undefined) {
      this.#malformed(400, 'A chunk has no size.');
      return false;
    }
    this.#missingBytes = parseInt(size, 16);
    this.#chunkState = this.#missingBytes === 0 ? 'trailers' : 'data';
    return true;
  }

  #readChunkData(): boolean {
    this.#keepMissing();
    if (this.#missingBytes > 0) return false;
    this.#chunkState = 'size';
    return true;
  }

  /** Moves what has come of the missing bytes into the body, unless that is too long already. */
  #keepMissing(): void {
    const part = this.#take(Math.min(this.#missingBytes, this.#pending.length));
    this.#missingBytes -= part.length;
    this.#bodyBytes += part.length;
    if (this.#takePart !== undefined) {
      if (part.length > 0) this.#takePart(part);
    } else if (this.#bodyBytes > this.#maxBodyBytes) this.#kept = [];
    else if (part.length > 0) this.#kept.push(part);
  }

  #finish(head: RequestHead): void {
    const [first = nothing] = this.#kept;
    const body = this.#kept.length > 1 ? Buffer.concat(this.#kept) : first;
    const bodyBytes = this.#bodyBytes;
    this.#head = undefined;
    this.#kept = [];
    this.#bodyBytes = 0;
    this.#isHeld = true;
    const trailers = this.#trailers;
    if (trailers.length > 0) this.#trailers = [];
    this.#listener.onRequest(head, body, bodyBytes, trailers);
  }

  #take(bytes: number): Buffer {
    const part = this.#pending.subarray(0, bytes);
    this.#pending = bytes === this.#pending.length ? nothing : this.#pending.subarray(bytes);
    return part;
  }

  #malformed(status: 400 | 431, reason: string): void {
    this.#isHeld = true;
    this.#pending = nothing;
    this.#listener.onMalformed(status, reason);
  }
}
