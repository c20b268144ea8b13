const headEnd = '\r\n\r\n';

/** One response: its body, and its headers as the text they came in, for of most nobody asks. */
export class HttpResponse {
  #head;
  #lowerCase;

  constructor(head, body) {
    this.#head = head;
    this.#lowerCase = head.toLowerCase();
    this.body = body;
  }

  get status() {
    return Number(this.#head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
  }

  /**
   * @param {string} name in lower case
   * @returns {string | undefined}
   */
  header(name) {
    const start = this.#lowerCase.indexOf(`\n${name}:`);
    if (start === -1) return undefined;
    const end = this.#head.indexOf('\r', start);
    return this.#head.slice(start + name.length + 2, end === -1 ? undefined : end).trim();
  }
}

/** Cuts what a keep-alive HTTP/1.1 connection delivers into responses; bodies by length or in chunks. */
export class HttpResponseReader {
  #onResponse;
  #received = [];
  #receivedBytes = 0;
  /** Below this many bytes another look is pointless. */
  #wantedBytes = 0;

  /** @param {(response: HttpResponse) => void} onResponse */
  constructor(onResponse) {
    this.#onResponse = onResponse;
  }

  /**
   * The body of a response that came whole lies in the chunk itself, and is gone when the caller writes over that.
   * @param {Buffer} chunk
   */
  push(chunk) {
    let rest = chunk;
    if (this.#receivedBytes > 0) {
      this.#keep(chunk);
      if (this.#receivedBytes < this.#wantedBytes) return;
      rest = Buffer.concat(this.#received);
      this.#received = [];
      this.#receivedBytes = 0;
    }
    while (rest.length > 0) {
      const { response, end, wantedBytes } = readResponse(rest);
      if (end === undefined) {
        this.#keep(rest);
        this.#wantedBytes = wantedBytes;
        return;
      }
      rest = rest.subarray(end);
      if (response !== undefined) this.#onResponse(response);
    }
  }

  #keep(chunk) {
    this.#received.push(Buffer.from(chunk));
    this.#receivedBytes += chunk.length;
  }
}

/** Answers the response and where it ends, or how many bytes must be there for another look. */
function readResponse(buffer) {
  const end = buffer.indexOf(headEnd);
  if (end === -1) return { wantedBytes: buffer.length + 1 };
  const head = buffer.latin1Slice(0, end);
  const bodyStart = end + headEnd.length;
  // 100 Continue and its kind have no body and answer nothing.
  if (head.startsWith('HTTP/1.1 1')) return { end: bodyStart };
  const response = new HttpResponse(head, undefined);
  const length = response.header('content-length');
  const body =
    length === undefined && /chunked/i.test(response.header('transfer-encoding') ?? '')
      ? readChunks(buffer, bodyStart)
      : readLength(buffer, bodyStart, Number(length ?? 0));
  response.body = body.data;
  return { response, end: body.end, wantedBytes: body.wantedBytes };
}

function readLength(buffer, start, length) {
  const end = start + length;
  return buffer.length < end ? { wantedBytes: end } : { data: buffer.subarray(start, end), end };
}

function readChunks(buffer, start) {
  const chunks = [];
  let position = start;
  for (;;) {
    const lineEnd = buffer.indexOf('\r\n', position);
    if (lineEnd === -1) return { wantedBytes: buffer.length + 1 };
    const size = parseInt(buffer.latin1Slice(position, lineEnd), 16);
    const chunkStart = lineEnd + 2;
    if (size === 0) {
      // Trailers, if any, end with an empty line as the head does.
      const end = buffer.indexOf(headEnd, lineEnd);
      if (end === -1) return { wantedBytes: buffer.length + 1 };
      return { data: Buffer.concat(chunks), end: end + headEnd.length };
    }
    position = chunkStart + size + 2;
    if (buffer.length < position) return { wantedBytes: position };
    chunks.push(buffer.subarray(chunkStart, chunkStart + size));
  }
}
