/**
 * What a warm invoke costs at the least: the same hops (a client, an HTTP server that takes invocations, another that
 * a runtime asks for its next event), and nothing of Lambda. Prints its endpoint.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Given the runtime's file and how many there may be. */
const [, , runtimeFile = '', maxRuntimes = '1'] = process.argv;

const queue: { readonly body: Buffer; readonly response: ServerResponse }[] = [];
/** Runtimes; the one that worked last is last. */
const waiting: ServerResponse[] = [];
/** By request ID. */
const callers = new Map<string, ServerResponse>();
let runtimes = 0;

function handOver(): void {
  if (waiting.length === 0 || queue.length === 0) return;
  const runtime = waiting.pop();
  const next = queue.shift();
  if (runtime === undefined || next === undefined) return;
  const requestId = randomUUID();
  callers.set(requestId, next.response);
  send(runtime, next.body, { 'Lambda-Runtime-Aws-Request-Id': requestId });
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

function start(runtimePort: number): void {
  runtimes++;
  spawn(process.execPath, [runtimeFile, `127.0.0.1:${runtimePort}`], { stdio: 'inherit' });
}

async function main(): Promise<void> {
  const runtimePort = await listen((request, response) => {
    if (request.method === 'GET') {
      waiting.push(response);
      handOver();
      return;
    }
    read(request, (body) => {
      const [, , , , requestId = ''] = request.url?.split('/') ?? [];
      const caller = callers.get(requestId);
      callers.delete(requestId);
      if (caller !== undefined) send(caller, body);
      send(response, Buffer.from('{"status":"OK"}\n'));
    });
  });
  const port = await listen((request, response) => {
    read(request, (body) => {
      queue.push({ body, response });
      if (callers.size + queue.length > runtimes && runtimes < Number(maxRuntimes)) start(runtimePort);
      handOver();
    });
  });
  start(runtimePort);
  process.stdin.on('end', () => process.exit()).resume();
  process.stdout.write(`${JSON.stringify({ port })}\n`);
}

void main();
