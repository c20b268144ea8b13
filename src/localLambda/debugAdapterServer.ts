import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Debuggee } from '../debugAdapter/debuggee.ts';
import { LambdaDebugSession } from '../debugAdapter/session.ts';

/** Serves debug sessions on a named pipe (Windows) or a Unix socket: one session a connection. */
export class DebugAdapterServer {
  readonly pipe: string;
  readonly #server: Server;
  readonly #sessions = new Set<LambdaDebugSession>();

  /** `folder`: one that only this user can enter; the socket goes with it. */
  static async listen(folder: string, debuggee: Debuggee): Promise<DebugAdapterServer> {
    const pipe =
      process.platform === 'win32'
        ? String.raw`\\.\pipe\lambda-workbench-${process.pid}`
        : join(folder, 'debug-adapter.sock');
    const server = new DebugAdapterServer(pipe, debuggee);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(pipe, resolve);
    });
    return server;
  }

  private constructor(pipe: string, debuggee: Debuggee) {
    this.pipe = pipe;
    this.#server = createServer((socket) => {
      const session = new LambdaDebugSession(debuggee);
      this.#sessions.add(session);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sessions.delete(session);
        // The window is gone, or the client ended without a word: what the session started must not outlive it.
        void session.close();
      });
      // Otherwise the session ends this whole process when its connection closes.
      session.setRunAsServer(true);
      session.start(socket, socket);
    });
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.close()));
    this.#server.close();
  }
}
