import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place where functions under test wait. */
export interface Gate {
  /** What a function asks for; the answer comes when the gate is opened. */
  readonly address: string;
  /** Resolves when the first function has come. */
  readonly reached: Promise<unknown>;
  /** Lets through who waits and who comes. */
  open(): void;
}

export async function openGate(): Promise<Gate> {
  const waiting: ServerResponse[] = [];
  let isOpen = false;
  const server = createServer((_request, response) => {
    if (isOpen) response.end();
    else waiting.push(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reached: once(server, 'request'),
    open: () => {
      isOpen = true;
      for (const response of waiting.splice(0)) response.end();
    },
  };
}
