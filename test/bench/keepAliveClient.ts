import { connect } from 'node:net';
import { signedInvoke, type Credentials } from './signedInvoke.ts';

/** A client that costs next to nothing: one connection, one request at a time. */
export interface KeepAliveClient {
  /** One invocation, from the first byte sent to the last received. */
  invoke(): Promise<void>;
  close(): void;
}

export async function openClient(
  port: number,
  credentials: Credentials,
  body: string,
): Promise<KeepAliveClient> {
  const request = await signedInvoke(port, credentials, body);
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let onAnswer: (error?: Error) => void = () => undefined;
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
    const head = received.indexOf('\r\n\r\n');
    const [, length] = /content-length: (\d+)/i.exec(received) ?? [];
    if (head === -1 || received.length < head + 4 + Number(length)) return;
    const isRight = received.startsWith('HTTP/1.1 200') && received.endsWith(body);
    const problem = isRight ? undefined : new Error(`Unexpected answer: ${received}`);
    received = '';
    onAnswer(problem);
  });
  socket.on('error', (error) => {
    onAnswer(error);
  });
  socket.on('close', () => {
    onAnswer(new Error('The connection was closed.'));
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
  });
  return {
    invoke: () =>
      new Promise((resolve, reject) => {
        onAnswer = (error) => {
          if (error) reject(error);
          else resolve();
        };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
