import { window, type Disposable, type LogOutputChannel } from 'vscode';
import type { LogLineMessage } from '../protocol/localLambda.ts';
import { renderLine } from './logLine.ts';

/** The output channel "Lambda": what the functions print, and what the platform says of them. */
export class Log implements Disposable {
  #created: LogOutputChannel | undefined;

  lines(lines: readonly LogLineMessage[]): void {
    for (const line of lines) {
      const { level, text } = renderLine(line);
      this.#channel[level](text);
    }
  }

  /** A line of our own. */
  info(text: string): void {
    this.#channel.info(text);
  }

  /** The outcome of an invocation. */
  result(text: string, failed: boolean): void {
    this.#channel[failed ? 'error' : 'info'](text);
  }

  /** A failure of our own: bugs with their stack. */
  error(error: unknown): void {
    this.#channel.error(error instanceof Error ? error : String(error));
  }

  /** The focus stays where it is. */
  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#created?.dispose();
  }

  /** Created on first use: projects without functions have no such channel. */
  get #channel(): LogOutputChannel {
    this.#created ??= window.createOutputChannel('Lambda', { log: true });
    return this.#created;
  }
}
