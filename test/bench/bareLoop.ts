/**
 * What a warm invoke costs at the least: the same hops (a client, an HTTP server that takes invocations, another that
 * a runtime asks for its next event), and nothing of Lambda. Prints its endpoint.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Given the runtime's file. */
const [, , runtimeFile = ''] = process.argv;

const queue: { readonly body: Buffer; readonly response: ServerResponse }[] = [];
let waiting: ServerResponse | undefined;
let caller: ServerResponse | undefined;

function handOver(): void {
  if (waiting === undefined) return;
  const next = queue.shift();
  if (next === undefined) return;
  caller = next.response;
  send(waiting, next.body, { 'Lambda-Runtime-Aws-Request-Id': randomUUID() });
  waiting = undefined;
}

function send(response: ServerResponse, body: Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers });
  response.end(body);
}

function read(request: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    done(Buffer.concat(chunks));
  });
}

async function listen(onRequest: RequestListener): Promise<number> {
  const server = createServer({ noDelay: true, keepAliveTimeout: 0 }, onRequest);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function main(): Promise<void> {
  const runtimePort = await listen((request, response) => {
    if (request.method === 'GET') {
      waiting = response;
      handOver();
      return;
    }
    read(request, (body) => {
      if (caller !== undefined) send(caller, body);
      send(response, Buffer.from('{"status":"OK"}\n'));
    });
  });
  const port = await listen((request, response) => {
    read(request, (body) => {
      queue.push({ body, response });
      handOver();
    });
  });
  spawn(process.execPath, [runtimeFile, `127.0.0.1:${runtimePort}`], {
    stdio: 'inherit',
  });
  process.stdin.on('end', () => process.exit()).resume();
  process.stdout.write(`${JSON.stringify({ port })}\n`);
}

void main();
