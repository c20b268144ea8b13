import { Writable } from 'node:stream';

const httpIntegration = 'application/vnd.awslambda.http-integration-response';

/** `awslambda.streamifyResponse`: handlers that write to a stream, which callers read while they write. */
export function installStreaming() {
  globalThis.awslambda = {
    streamifyResponse: (handler) => {
      handler.isStreaming = true;
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

  setContentType(contentType) {
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
