import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { BodyStream } from './bodyStream.ts';
import type { HttpAnswer } from './route.ts';

/** Up to here head and body are one piece of text, as which they take one system call and no copy. */
const maxBytesWithHead = 16 * 1024;

/** `done`: all of it was written. */
export function writeAnswer(socket: Socket, answer: HttpAnswer, keepsAlive: boolean, done: () => void): void {
  const { status, headers, body } = answer;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const value = headers[index + 1] ?? '';
    // A value must not begin another header.
    head += `${headers[index] ?? ''}: ${isPrintable(value) ? value : value.replace(/\p{Cc}/gu, ' ')}\r\n`;
  }
  if (!keepsAlive) head += 'Connection: close\r\n';
  if (body instanceof BodyStream) {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`, 'latin1');
    writeChunks(socket, body, () => {
      if (!keepsAlive) socket.end();
      done();
    });
    return;
  }
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  // A 204 must not have a length.
  if (status !== 204) head += `Content-Length: ${length}\r\n`;
  head += '\r\n';
  if (length <= maxBytesWithHead) {
    // As Latin-1 every byte stays itself.
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    socket.write(head + bytes.toString('latin1'), 'latin1');
  } else {
    socket.cork();
    socket.write(head, 'latin1');
    socket.write(body);
    socket.uncork();
  }
  if (!keepsAlive) socket.end();
  done();
}

function writeChunks(socket: Socket, body: BodyStream, done: () => void): void {
  body.sendTo({
    write: (part) => {
      if (socket.destroyed) return;
      socket.cork();
      socket.write(`${part.length.toString(16)}\r\n`);
      socket.write(part);
      socket.write('\r\n');
      socket.uncork();
    },
    end: () => {
      if (socket.destroyed) return;
      socket.write('0\r\n\r\n');
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
