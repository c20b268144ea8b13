import { Writable } from 'node:stream';

/**
 * `awslambda.streamifyResponse`: handlers that write to a stream. What they write is answered as one payload,
 * which is also what AWS answers to an ordinary Invoke of such a function.
 */
export function installStreaming() {
  globalThis.awslambda = {
    streamifyResponse: (handler) => {
      handler.isStreaming = true;
      return handler;
    },
    HttpResponseStream: {
      from: (stream, prelude) => {
        stream.write(JSON.stringify(prelude));
        // Eight NUL bytes part the prelude from the body.
        stream.write(Buffer.alloc(8));
        return stream;
      },
    },
  };
}

/** Collects what a streaming handler writes. */
export class ResponseStream extends Writable {
  #chunks = [];

  setContentType() {
    // Only a streamed invocation has a content type to tell.
  }

  get content() {
    return Buffer.concat(this.#chunks);
  }

  _write(chunk, encoding, done) {
    this.#chunks.push(Buffer.from(chunk, encoding));
    done();
  }
}
