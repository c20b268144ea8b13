/** The least a runtime can be: asks, parses, serializes, answers, over a bare socket. */
import { connect } from 'node:net';

const [, , address] = process.argv;
const [host, port] = address.split(':');
const base = '/2018-06-01/runtime/invocation';
let received = '';
let isAsking = true;

const socket = connect(Number(port), host, () => {
  socket.setNoDelay(true);
  ask();
});
socket.on('close', () => process.exit());
socket.on('error', () => process.exit());
socket.on('data', (chunk) => {
  received += chunk.toString('latin1');
  const head = received.indexOf('\r\n\r\n');
  if (head === -1) return;
  const length = Number(/content-length: (\d+)/i.exec(received)[1]);
  if (received.length < head + 4 + length) return;
  const body = received.slice(head + 4);
  const [, requestId] = /request-id: (\S+)/i.exec(received) ?? [];
  received = '';
  if (!isAsking) {
    ask();
    return;
  }
  isAsking = false;
  const result = JSON.stringify(JSON.parse(body));
  socket.write(
    `POST ${base}/${requestId}/response HTTP/1.1\r\nHost: ${address}\r\nContent-Length: ${result.length}\r\n\r\n${result}`,
  );
});

function ask() {
  isAsking = true;
  socket.write(`GET ${base}/next HTTP/1.1\r\nHost: ${address}\r\n\r\n`);
}
