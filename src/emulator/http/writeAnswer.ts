import { STATUS_CODES } from 'node:http';
import { BodyStream } from './bodyStream.ts';
import type { Outgoing } from './outgoing.ts';
import type { HttpAnswer } from './route.ts';

/** Up to here head and body are one piece of text, as which they take one system call and no copy. */
const maxBytesWithHead = 16 * 1024;

/** `done`: all of it was written. */
export function writeAnswer(
  outgoing: Outgoing,
  answer: HttpAnswer,
  keepsAlive: boolean,
  done: () => void,
): void {
  const { status, headers, body } = answer;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const value = headers[index + 1] ?? '';
    // A value must not begin another header.
    head += `${headers[index] ?? ''}: ${isPrintable(value) ? value : value.replace(/\p{Cc}/gu, ' ')}\r\n`;
  }
  if (!keepsAlive) head += 'Connection: close\r\n';
  if (body instanceof BodyStream) {
    outgoing.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    writeChunks(outgoing, body, () => {
      if (!keepsAlive) outgoing.end();
      done();
    });
    return;
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // A 204 must not have a length.
  if (status !== 204) head += `Content-Length: ${bytes.length}\r\n`;
  head += '\r\n';
  // As Latin-1 every byte stays itself.
  if (bytes.length <= maxBytesWithHead) outgoing.write(head + bytes.toString('latin1'));
  else outgoing.writeParts(head, bytes);
  if (!keepsAlive) outgoing.end();
  done();
}

function writeChunks(outgoing: Outgoing, body: BodyStream, done: () => void): void {
  body.sendTo({
    write: (part) => {
      if (!outgoing.isClosed) outgoing.writeParts(`${part.length.toString(16)}\r\n`, part, '\r\n');
    },
    end: () => {
      if (outgoing.isClosed) return;
      outgoing.write('0\r\n\r\n');
      done();
    },
  });
}

function isPrintable(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
