import { Writable } from 'node:stream';
import { RuntimeError } from './errorPayload.mjs';

/** How a handler says that it streams; libraries that wrap handlers pass it on. */
const streamingMark = Symbol.for('aws.lambda.runtime.handler.streaming');
const httpIntegration = 'application/vnd.awslambda.http-integration-response';

/** `awslambda.streamifyResponse`: handlers that write to a stream, which callers read while they write. */
export function installStreaming() {
  globalThis.awslambda = {
    streamifyResponse: (handler) => {
      handler[streamingMark] = 'response';
      return handler;
    },
    HttpResponseStream: {
      from: (stream, prelude) => {
        stream.setContentType(httpIntegration);
        stream.write(JSON.stringify(prelude));
        // Eight NUL bytes part the prelude from the body.
        stream.write(Buffer.alloc(8));
        return stream;
      },
    },
  };
}

/** @throws {RuntimeError} `Runtime.MalformedStreamingHandler` */
export function isStreaming(handler) {
  const mark = handler[streamingMark];
  if (mark === undefined || mark === null || mark === false) return false;
  if (mark === 'response') return true;
  throw new RuntimeError('Runtime.MalformedStreamingHandler', 'Only response streaming is supported.');
}

/** What a streaming handler writes to: the first bytes begin the response. */
export class ResponseStream extends Writable {
  #begin;
  #response;
  #contentType = 'application/octet-stream';

  /** @param {(contentType: string) => import('./runtimeApiClient.mjs').StreamedResponse} begin */
  constructor(begin) {
    super();
    this.#begin = begin;
  }

  /** What is neither text nor bytes is written as JSON. */
  write(chunk, ...rest) {
    const isWritable = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return super.write(isWritable ? chunk : JSON.stringify(chunk), ...rest);
  }

  setContentType(contentType) {
    if (this.hasBegun)
      throw new RuntimeError('Runtime.InvalidStreamingOperation', 'Cannot set content-type, too late.');
    this.#contentType = contentType;
  }

  get hasBegun() {
    return this.#response !== undefined;
  }

  /** All was written. */
  complete(done) {
    this.#open().end(undefined, done);
  }

  /** The handler failed after it had begun to write. */
  fail(error, done) {
    this.#open().end(error, done);
  }

  _write(chunk, encoding, done) {
    this.#open().write(Buffer.from(chunk, encoding), done);
  }

  #open() {
    this.#response ??= this.#begin(this.#contentType);
    return this.#response;
  }
}
