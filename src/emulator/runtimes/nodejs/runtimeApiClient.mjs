import { connect } from 'node:net';
import { HttpResponseReader } from './httpResponseReader.mjs';
import { errorTypeOf, toErrorPayload } from './errorPayload.mjs';
import { xrayCauseHeader } from './xrayCause.mjs';

const base = '/2018-06-01/runtime';

/**
 * Lambda's Runtime API over one connection that stays open. A bare socket, because it is on the path of every
 * invocation, and because holding it must not keep the event loop of a finished handler alive.
 */
export class RuntimeApiClient {
  #address;
  #socket;
  #nextRequest;
  /** Of the requests that are not answered yet, in their order. */
  #onAnswers = [];

  /**
   * @param {string} address host:port
   * @param {() => void} onBroken the connection is gone
   */
  constructor(address, onBroken) {
    const separator = address.lastIndexOf(':');
    this.#address = address;
    this.#nextRequest = `GET ${base}/invocation/next HTTP/1.1\r\nHost: ${address}\r\n\r\n`;
    const reader = new HttpResponseReader((answer) => this.#onAnswers.shift()?.(answer));
    this.#socket = connect({
      host: address.slice(0, separator),
      port: Number(address.slice(separator + 1)),
      // What comes is read where it lies, in one buffer for all, past the machinery of streams.
      onread: {
        buffer: Buffer.allocUnsafe(64 * 1024),
        callback: (length, buffer) => {
          reader.push(buffer.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.setNoDelay(true);
    // Or its end would not be noticed.
    this.#socket.resume();
    this.#socket.on('error', onBroken);
    this.#socket.on('close', onBroken);
  }

  /** @param {(event: import('./httpResponseReader.mjs').HttpResponse) => void} onEvent */
  next(onEvent) {
    this.#onAnswers.push(onEvent);
    this.#socket.write(this.#nextRequest);
  }

  /**
   * Answers an event and asks for the next one in the same breath: whatever the answer is answered, it comes next.
   * @param {string} requestId
   * @param {string | Buffer} body
   * @param {(answer: import('./httpResponseReader.mjs').HttpResponse) => void} onPosted
   * @param {(event: import('./httpResponseReader.mjs').HttpResponse) => void} onEvent
   */
  postResponse(requestId, body, onPosted, onEvent) {
    this.#post(`${base}/invocation/${requestId}/response`, '', body, onPosted, this.#nextRequest);
    this.#onAnswers.push(onEvent);
  }

  /**
   * A response whose body is written piece by piece.
   * @typedef {{ write: (chunk: Buffer, done: () => void) => void, end: (error: unknown, done: () => void) => void }}
   *   StreamedResponse
   * @param {string} requestId
   * @param {string} contentType
   * @returns {StreamedResponse}
   */
  streamResponse(requestId, contentType) {
    const socket = this.#socket;
    socket.ref();
    socket.write(
      `POST ${base}/invocation/${requestId}/response HTTP/1.1\r\nHost: ${this.#address}\r\n` +
        `Content-Type: ${contentType}\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n` +
        'Transfer-Encoding: chunked\r\n' +
        'Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n',
    );
    return {
      write: (chunk, done) => {
        if (chunk.length === 0) {
          done();
          return;
        }
        socket.cork();
        socket.write(`${chunk.length.toString(16)}\r\n`);
        socket.write(chunk);
        socket.write('\r\n', () => done());
        socket.uncork();
      },
      end: (error, done) => {
        this.#onAnswers.push(done);
        socket.write(`0\r\n${error === undefined ? '' : errorTrailers(error)}\r\n`);
      },
    };
  }

  postInvocationError(requestId, error, done) {
    this.#postError(`${base}/invocation/${requestId}/error`, error, done);
  }

  postInitError(error, done) {
    this.#postError(`${base}/init/error`, error, done);
  }

  /** While a handler runs, the connection must not be what keeps the event loop busy. */
  releaseEventLoop() {
    this.#socket.unref();
  }

  #postError(path, error, done) {
    const headers = `Lambda-Runtime-Function-Error-Type: ${errorTypeOf(error)}\r\n${xrayCauseHeader(error)}`;
    this.#post(path, headers, JSON.stringify(toErrorPayload(error)), done);
  }

  #post(path, headers, body, done, followingRequest = '') {
    const socket = this.#socket;
    socket.ref();
    this.#onAnswers.push(done);
    const head =
      `POST ${path} HTTP/1.1\r\nHost: ${this.#address}\r\nContent-Type: application/json\r\n${headers}` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    if (typeof body === 'string') {
      socket.write(head + body + followingRequest);
    } else {
      socket.cork();
      socket.write(head);
      socket.write(body);
      if (followingRequest !== '') socket.write(followingRequest);
      socket.uncork();
    }
  }
}

function errorTrailers(error) {
  const body = Buffer.from(JSON.stringify(toErrorPayload(error))).toString('base64');
  return (
    `Lambda-Runtime-Function-Error-Type: ${errorTypeOf(error)}\r\n` +
    `Lambda-Runtime-Function-Error-Body: ${body}\r\n`
  );
}
