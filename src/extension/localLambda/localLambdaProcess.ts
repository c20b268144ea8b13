import { fork, type ChildProcess } from 'node:child_process';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import {
  asynchronousEventsNotification,
  initializeRequest,
  logNotification,
  metricsNotification,
  noticeNotification,
  type AsynchronousEventsParams,
  type InitializeParams,
  type InitializeResult,
  type LogParams,
  type MetricsParams,
  type NoticeParams,
} from '../../protocol/localLambda.ts';

/** What the process tells without being asked. */
export interface LocalLambdaListener {
  log(params: LogParams): void;
  asynchronousEvents(params: AsynchronousEventsParams): void;
  metrics(params: MetricsParams): void;
  notice(params: NoticeParams): void;
  /** What the process prints itself: only when something is wrong with it. */
  printed(text: string): void;
}

/** How long a process may take to end by itself once its channel is closed. */
const endLimitMs = 2000;

/** The local Lambda's process and the connection to it. */
export class LocalLambdaProcess {
  readonly addresses: InitializeResult;
  /** Resolves when the process is gone: the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;

  /** Rejects when the process cannot start or does not know what to do with the parameters. */
  static async start(
    file: string,
    params: InitializeParams,
    listener: LocalLambdaListener,
  ): Promise<LocalLambdaProcess> {
    // Loaded only here: the extension is activated long before the first invocation.
    const { createMessageConnection, IPCMessageReader, IPCMessageWriter } =
      await import('vscode-jsonrpc/node');
    const child = fork(file, [], {
      // The extension host's executable is VS Code itself, which runs as plain Node.js when told so.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // Those of the extension host, such as `--inspect-brk`, are not its own. With any of V8's it would start later.
      execArgv: [],
      silent: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        listener.printed(text);
      });
    const ended = new Promise<number | string>((resolve) => {
      child.once('exit', (code, signal) => {
        resolve(code ?? signal ?? 'unknown');
      });
    });
    const failed = new Promise<never>((_resolve, reject) => {
      child.on('error', reject);
      void ended.then((how) => {
        reject(new Error(`The local Lambda ended while it started (${how}).`));
      });
    });
    failed.catch(() => undefined);

    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.onNotification(logNotification, (each: LogParams) => {
      listener.log(each);
    });
    connection.onNotification(asynchronousEventsNotification, (each: AsynchronousEventsParams) => {
      listener.asynchronousEvents(each);
    });
    connection.onNotification(metricsNotification, (each: MetricsParams) => {
      listener.metrics(each);
    });
    connection.onNotification(noticeNotification, (each: NoticeParams) => {
      listener.notice(each);
    });
    connection.onError(() => undefined);
    connection.listen();
    const initialized = connection.sendRequest<InitializeResult>(initializeRequest, params);
    try {
      const addresses = await Promise.race([initialized, failed]);
      return new LocalLambdaProcess(child, connection, addresses, ended);
    } catch (error) {
      connection.dispose();
      child.kill('SIGKILL');
      throw error;
    }
  }

  private constructor(
    child: ChildProcess,
    connection: MessageConnection,
    addresses: InitializeResult,
    ended: Promise<number | string>,
  ) {
    this.#process = child;
    this.#connection = connection;
    this.addresses = addresses;
    this.ended = ended;
  }

  /** Rejects also when the process ends before it answered. */
  async request<Answer>(method: string, params: unknown): Promise<Answer> {
    const answer = this.#connection.sendRequest<Answer>(method, params);
    const gone = this.ended.then((how) => {
      throw new Error(`The local Lambda ended before it answered (${how}).`);
    });
    return Promise.race([answer, gone]);
  }

  notify(method: string, params: unknown): void {
    // A process that is ending takes no more notifications.
    this.#connection.sendNotification(method, params).catch(() => undefined);
  }

  /** Closes the channel, upon which the process ends its functions and itself; kills it where it does not. */
  async stop(): Promise<void> {
    this.#connection.dispose();
    if (this.#process.connected) this.#process.disconnect();
    const limit = setTimeout(() => this.#process.kill('SIGKILL'), endLimitMs);
    await this.ended;
    clearTimeout(limit);
  }
}
