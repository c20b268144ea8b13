import type { LoggingConfiguration } from './functionConfiguration.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import type { PlatformEvent } from './platformEvents.ts';
import { platformText } from './platformText.ts';
import { passesSystemLogLevel } from './systemLogLevel.ts';

export interface EnvironmentLogOptions {
  readonly functionName: string;
  readonly environmentId: string;
  readonly logging: LoggingConfiguration;
  onLog(line: LogLine): void;
}

/** Where an execution environment's lines go: to everybody, and to the invocation they belong to. */
export class EnvironmentLog {
  readonly #options: EnvironmentLogOptions;
  #requestId: string | undefined;
  #invocationLog: InvocationLog | undefined;

  constructor(options: EnvironmentLogOptions) {
    this.#options = options;
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

  /** Whether somebody sees events that are no lines of text. */
  get showsAllEvents(): boolean {
    return this.#options.logging.format === 'JSON';
  }

  platform(event: PlatformEvent): void {
    const { format, systemLogLevel } = this.#options.logging;
    if (format === 'Text') {
      for (const line of platformText(event)) this.say(line);
    } else if (passesSystemLogLevel(event, systemLogLevel)) {
      this.say(JSON.stringify({ time: new Date().toISOString(), ...event }));
    }
  }

  /** What the platform says in words only. */
  say(text: string): void {
    this.#emit('platform', 'stdout', text);
  }

  /** A line the function's process printed. */
  printed(stream: 'stdout' | 'stderr', line: string): void {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    this.#emit('function', stream, text.includes('\r') ? text.replaceAll('\r', '\n') : text);
  }

  #emit(origin: LogLine['origin'], stream: LogLine['stream'], text: string): void {
    this.#invocationLog?.add(text);
    const { functionName, environmentId } = this.#options;
    const requestId = this.#requestId;
    // Written out, for copying an object three times an invocation would be felt.
    this.#options.onLog(
      requestId === undefined
        ? { functionName, environmentId, origin, stream, text }
        : { functionName, requestId, environmentId, origin, stream, text },
    );
  }
}
