import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { refusal } from './guard.ts';
import { LaterAnswer } from './laterAnswer.ts';
import { Outgoing } from './outgoing.ts';
import type { RequestHead } from './requestHead.ts';
import { RequestReader } from './requestReader.ts';
import { jsonAnswer } from './route.ts';
import type { HttpAnswer, HttpRequest, Route } from './route.ts';
import { RouteTable } from './routeTable.ts';
import { writeAnswer } from './writeAnswer.ts';

export interface LoopbackServer {
  /** host:port */
  readonly address: string;
  readonly port: number;
  /** Ends every connection, also busy ones. */
  close(): Promise<void>;
}

export interface LoopbackServerOptions<Context> {
  readonly routes: readonly Route<Context>[];
  readonly context: Context;
  /** How long what a request says before its body may be. */
  readonly maxHeadBytes: number;
  /** 0: any free port. */
  readonly port: number;
  /** Throws where the request must not be answered. */
  readonly authorize?: (request: HttpRequest) => void;
  /** What a request for no route is answered. */
  readonly notFound: (request: { readonly method: string; readonly path: string }) => HttpAnswer;
  /** What a route that threw is answered. */
  readonly failed: (error: unknown) => HttpAnswer;
}

/**
 * Serves routes on 127.0.0.1 only. Rejects where the port is taken. HTTP/1.1 over bare sockets: every invocation
 * passes three requests, and what node:http does for servers of the open internet would be a third of its time.
 */
export async function serveOnLoopback<Context>(
  options: LoopbackServerOptions<Context>,
): Promise<LoopbackServer> {
  const table = new RouteTable(options.routes);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, options, table, () => port);
  });
  const port = await listen(server, options.port);
  return {
    address: `127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Requests of one connection are answered one after the other. */
function serveConnection<Context>(
  socket: Socket,
  options: LoopbackServerOptions<Context>,
  table: RouteTable<Context>,
  port: () => number,
): void {
  const outgoing = new Outgoing(socket);
  let found: ReturnType<typeof table.find>;
  let refused: string | undefined;
  let lastHead: RequestHead | undefined;

  const send = (answer: HttpAnswer, { keepsAlive }: RequestHead): void => {
    if (outgoing.isClosed) return;
    writeAnswer(outgoing, answer, keepsAlive, () => {
      if (keepsAlive) reader.next();
    });
  };
  const reader = new RequestReader(
    {
      onHead: (head) => {
        if (head !== lastHead) {
          refused = refusal(head, port());
          found = refused === undefined ? table.find(head.method, head.path) : undefined;
          lastHead = head;
        }
        if (found !== undefined && head.header('expect')?.toLowerCase() === '100-continue') {
          outgoing.write('HTTP/1.1 100 Continue\r\n\r\n');
        }
        if (found === undefined) return 0;
        const { route, parameters } = found;
        return route.takeBody?.(head, parameters, options.context) ?? route.maxBodyBytes;
      },
      onRequest: (head, body, bodyBytes, trailers) => {
        if (refused !== undefined) {
          send(forbidden(refused), head);
          return;
        }
        if (found === undefined) {
          send(options.notFound(head), head);
          return;
        }
        const { route, parameters } = found;
        const sendLater = (answer: HttpAnswer | LaterAnswer): void => {
          if (answer instanceof LaterAnswer) {
            answer.sendTo((given) => {
              send(given, head);
            });
          } else {
            send(answer, head);
          }
        };
        const fail = (error: unknown): void => {
          send(options.failed(error), head);
        };
        try {
          const request = { head, body, bodyBytes, trailers };
          options.authorize?.(request);
          const answer = route.handle(request, parameters, options.context);
          if (answer instanceof Promise) answer.then(sendLater).catch(fail);
          else sendLater(answer);
        } catch (error) {
          fail(error);
        }
      },
      onMalformed: (status, reason) => {
        writeAnswer(outgoing, jsonAnswer(status, { Message: reason, Type: 'User' }), false, () => undefined);
      },
    },
    options.maxHeadBytes,
  );
  socket.on('data', (chunk) => {
    // What answers requests that came together goes out together.
    outgoing.hold();
    reader.push(chunk);
    outgoing.release();
  });
  socket.on('error', () => undefined);
}

function forbidden(reason: string): HttpAnswer {
  return jsonAnswer(403, { Message: reason, Type: 'User' }, 'x-amzn-ErrorType', 'AccessDeniedException');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
