import type { InitializeParams, InitializeResult } from '../../protocol/localLambda.ts';
import { LocalLambdaProcess, type LocalLambdaListener } from './localLambdaProcess.ts';

export interface LocalLambdaHost extends LocalLambdaListener {
  /** What a new process is told: asked at each start, for the folder's templates and settings change. */
  parameters(): InitializeParams;
  /** The process ended though nobody asked it to; the next need starts another. */
  died(how: number | string): void;
}

/** The local Lambda of one folder: a process that starts on first need, and again after it died. */
export class LocalLambda {
  readonly #file: string;
  readonly #host: LocalLambdaHost;
  #process: Promise<LocalLambdaProcess> | undefined;
  #stopping = false;

  constructor(file: string, host: LocalLambdaHost) {
    this.#file = file;
    this.#host = host;
  }

  async addresses(): Promise<InitializeResult> {
    return (await this.#running()).addresses;
  }

  async request<Answer>(method: string, params: unknown): Promise<Answer> {
    return (await this.#running()).request(method, params);
  }

  /** Reaches a running process only; one that starts later is told at its start. */
  notify(method: string, params: unknown): void {
    this.#process
      ?.then((running) => {
        running.notify(method, params);
      })
      .catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const running = await this.#process?.catch(() => undefined);
    await running?.stop();
  }

  #running(): Promise<LocalLambdaProcess> {
    this.#process ??= this.#start();
    return this.#process;
  }

  async #start(): Promise<LocalLambdaProcess> {
    try {
      const running = await LocalLambdaProcess.start(this.#file, this.#host.parameters(), this.#host);
      void running.ended.then((how) => {
        this.#process = undefined;
        if (!this.#stopping) this.#host.died(how);
      });
      return running;
    } catch (error) {
      this.#process = undefined;
      throw error;
    }
  }
}
