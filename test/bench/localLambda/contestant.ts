import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Credentials } from '../signedInvoke.ts';

/** Something that answers invocations of the function `hello`, which answers its event. */
export interface Contestant {
  readonly name: string;
  /** Resolves when its endpoint can be reached. */
  start(): Promise<StartedContestant>;
}

export interface StartedContestant {
  readonly port: number;
  readonly credentials: Credentials;
  /** Of the service; its runtimes are other processes, where it has any. */
  readonly processId: number;
  stop(): Promise<void>;
}

/** Where nobody asks for credentials, requests are as long all the same. */
export const anyCredentials: Credentials = { accessKeyId: 'AKIA0000000000000000', secretAccessKey: 'any' };

export interface Program {
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Starts a Node.js program; it ends when it is killed, or its standard input ends. */
export function startProgram({ arguments: args, folder, variables }: Program): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...variables },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

export async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('It has no standard output.');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return line;
}

/** Resolves when something listens at the port. */
export async function reachable(port: number): Promise<void> {
  while (!(await accepts(port))) await new Promise((resolve) => setTimeout(resolve, 5));
}

export function startedOf(
  child: ChildProcess,
  port: number,
  credentials: Credentials = anyCredentials,
): StartedContestant {
  return {
    port,
    credentials,
    processId: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      child.stdin?.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isAccepted: boolean): void => {
      socket.destroy();
      resolve(isAccepted);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}
