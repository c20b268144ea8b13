import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';

/** Where an execution environment's lines go: to everybody, and to the invocation they belong to. */
export class EnvironmentLog {
  readonly #functionName: string;
  readonly #environmentId: string;
  readonly #onLog: (line: LogLine) => void;
  #requestId: string | undefined;
  #invocationLog: InvocationLog | undefined;

  constructor(functionName: string, environmentId: string, onLog: (line: LogLine) => void) {
    this.#functionName = functionName;
    this.#environmentId = environmentId;
    this.#onLog = onLog;
  }

  /** Lines from now on belong to an invocation; without a request ID: to its init phase. */
  attach(log: InvocationLog, requestId: string | undefined): void {
    this.#invocationLog = log;
    this.#requestId = requestId;
  }

  detach(): void {
    this.#invocationLog = undefined;
    this.#requestId = undefined;
  }

  platform(text: string): void {
    this.#emit('platform', 'stdout', text);
  }

  /** A line the function's process printed. */
  printed(stream: 'stdout' | 'stderr', line: string): void {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    this.#emit('function', stream, text.includes('\r') ? text.replaceAll('\r', '\n') : text);
  }

  #emit(origin: LogLine['origin'], stream: LogLine['stream'], text: string): void {
    this.#invocationLog?.add(text);
    const functionName = this.#functionName;
    const environmentId = this.#environmentId;
    const requestId = this.#requestId;
    // Written out, for copying an object three times an invocation would be felt.
    this.#onLog(
      requestId === undefined
        ? { functionName, environmentId, origin, stream, text }
        : { functionName, requestId, environmentId, origin, stream, text },
    );
  }
}
