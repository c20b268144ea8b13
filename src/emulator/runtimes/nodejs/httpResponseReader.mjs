const headEnd = '\r\n\r\n';

/** Cuts what a keep-alive HTTP/1.1 connection delivers into responses; bodies by length or in chunks. */
export class HttpResponseReader {
  #onResponse;
  #received = [];
  #receivedBytes = 0;
  /** Below this many bytes another look is pointless. */
  #wantedBytes = 0;

  /** @param {(response: { headers: Map<string, string>, body: Buffer }) => void} onResponse */
  constructor(onResponse) {
    this.#onResponse = onResponse;
  }

  /** @param {Buffer} chunk */
  push(chunk) {
    this.#received.push(chunk);
    this.#receivedBytes += chunk.length;
    while (this.#receivedBytes > 0 && this.#receivedBytes >= this.#wantedBytes) {
      const buffer = this.#received.length === 1 ? this.#received[0] : Buffer.concat(this.#received);
      this.#received = [buffer];
      const used = this.#read(buffer);
      if (used === 0) return;
      this.#wantedBytes = 0;
      this.#receivedBytes = buffer.length - used;
      this.#received = this.#receivedBytes === 0 ? [] : [buffer.subarray(used)];
    }
  }

  /** @returns {number} the bytes of the response that was read, 0 where it is not complete */
  #read(buffer) {
    const end = buffer.indexOf(headEnd);
    if (end === -1) {
      this.#wantedBytes = buffer.length + 1;
      return 0;
    }
    const lines = buffer.latin1Slice(0, end).split('\r\n');
    const bodyStart = end + headEnd.length;
    // 100 Continue and its kind have no body and answer nothing.
    if (lines[0].startsWith('HTTP/1.1 1')) return bodyStart;
    const headers = new Map();
    for (let index = 1; index < lines.length; index++) {
      const colon = lines[index].indexOf(':');
      headers.set(lines[index].slice(0, colon).toLowerCase(), lines[index].slice(colon + 1).trim());
    }
    const body =
      headers.get('transfer-encoding') === 'chunked'
        ? readChunks(buffer, bodyStart)
        : readLength(buffer, bodyStart, Number(headers.get('content-length') ?? 0));
    if (body.data === undefined) {
      this.#wantedBytes = body.wantedBytes;
      return 0;
    }
    this.#onResponse({ headers, body: body.data });
    return body.end;
  }
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
