import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpAnswer } from './route.ts';

/** Up to here head and body are one piece of text, as which they take one system call and no copy. */
const maxBytesWithHead = 16 * 1024;

export function writeAnswer(socket: Socket, answer: HttpAnswer, keepsAlive: boolean): void {
  const { status, headers, body } = answer;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let index = 0; index + 1 < headers.length; index += 2) {
    head += `${headers[index] ?? ''}: ${withoutControls(headers[index + 1] ?? '')}\r\n`;
  }
  // A 204 must not have a length.
  if (status !== 204) head += `Content-Length: ${length}\r\n`;
  if (!keepsAlive) head += 'Connection: close\r\n';
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
}

/** A header's value must not begin another header. */
function withoutControls(value: string): string {
  return /\p{Cc}/u.test(value) ? value.replace(/\p{Cc}/gu, ' ') : value;
}
