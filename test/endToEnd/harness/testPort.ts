/** The runner's end of the conversation with the tests in the extension host. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Action, Message, Outcome, Reply } from './messages.ts';

export interface TestPort {
  readonly port: number;
  /** Resolves with what the tests tell at their end; rejects if the extension host ends before. */
  readonly outcome: Promise<Outcome>;
  close(): void;
}

/** Listens for the tests, prints what they print, and does what they ask for. */
export async function openTestPort(
  print: (text: string) => void,
  act: (action: Action) => Promise<string | undefined>,
): Promise<TestPort> {
  const sockets = new Set<Socket>();
  const server = createServer().listen(0, '127.0.0.1');
  const outcome = new Promise<Outcome>((resolve, reject) => {
    server.on('connection', (socket) => {
      sockets.add(socket);
      let runsCases = false;
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        if (runsCases) reject(new Error('The extension host ended before the tests did.'));
      });
      createInterface({ input: socket }).on('line', (line) => {
        const message = JSON.parse(line) as Message;
        runsCases ||= message.kind === 'output';
        if (message.kind === 'output') print(message.text);
        else if (message.kind === 'outcome') resolve(message.outcome);
        else void reply(socket, act(message));
      });
    });
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: address.port, outcome, close };
}

async function reply(socket: Socket, done: Promise<string | undefined>): Promise<void> {
  const answer: Reply = await done.then(
    (text) => (text === undefined ? {} : { text }),
    (error: unknown) => ({ error: String(error) }),
  );
  socket.write(`${JSON.stringify(answer)}\n`);
}
