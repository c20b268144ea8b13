import type { Json } from '../shared/json.ts';
import { secretMask } from '../shared/secrets.ts';
import type { Credentials } from './environmentVariables.ts';
import type { FunctionConfiguration, LoggingConfiguration } from './functionConfiguration.ts';
import type { LogLine } from './invocation.ts';
import type { InvocationLog } from './invocationLog.ts';
import { loggingOf, logStreamName } from './logNames.ts';
import type { LogStore } from './logStreams/logStore.ts';
import type { LogStream } from './logStreams/logStream.ts';
import type { PlatformEvent } from './platformEvents.ts';
import { platformText } from './platformText.ts';
import { passesSystemLogLevel } from './systemLogLevel.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

export interface EnvironmentLogOptions {
  readonly configuration: FunctionConfiguration;
  readonly environmentId: string;
  readonly telemetry: Telemetry;
  readonly credentials: Credentials;
  /** Where it is kept. */
  readonly logStore: LogStore | undefined;
  onLog(line: LogLine): void;
}

/** Where an execution environment's lines go: to everybody, and to the invocation they belong to. */
export class EnvironmentLog {
  /** What `/var/task` in its lines is on this machine; undefined where they speak of this machine's paths. */
  sourceFolder: string | undefined;
  readonly streamName: string;
  readonly #options: EnvironmentLogOptions;
  readonly #functionName: string;
  readonly #logging: LoggingConfiguration;
  readonly #stream: LogStream | undefined;
  /** Hides what nobody should read of what is printed. Extensions are told all: they have the same variables. */
  #mask: ((text: string) => string) | undefined;
  #requestId: string | undefined;
  #invocationLog: InvocationLog | undefined;

  constructor(options: EnvironmentLogOptions) {
    const { configuration, environmentId, credentials, logStore } = options;
    this.#options = options;
    this.#functionName = configuration.functionName;
    this.#logging = loggingOf(configuration);
    this.streamName = logStreamName(configuration, environmentId);
    this.#stream = logStore?.open(configuration.logGroupName, this.streamName);
    this.hide({ AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey });
  }

  /** Masks these from now on, by their names, and what the function has of secrets. */
  hide(variables: Readonly<Record<string, string>>): void {
    const { configuration } = this.#options;
    this.#mask = secretMask({ ...variables, ...configuration.environment });
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
    return this.#logging.format === 'JSON' || this.#options.telemetry.isWanted;
  }

  platform(event: PlatformEvent): void {
    const { telemetry } = this.#options;
    const { format, systemLogLevel } = this.#logging;
    if (telemetry.isWanted) telemetry.publish({ time: new Date().toISOString(), ...event });
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

  /** A line that the function's process printed, or an extension's. */
  printed(type: 'function' | 'extension', stream: 'stdout' | 'stderr', line: string): void {
    const withoutEnd = line.endsWith('\r') ? line.slice(0, -1) : line;
    const text = withoutEnd.includes('\r') ? withoutEnd.replaceAll('\r', '\n') : withoutEnd;
    this.#write(type, stream, text, undefined);
  }

  /** A record that the function's runtime wrote to its log descriptor, of any number of lines. */
  recorded(record: string, timeMs: number): void {
    this.#write('function', 'stdout', record.endsWith('\n') ? record.slice(0, -1) : record, timeMs);
  }

  #write(
    type: 'function' | 'extension',
    stream: LogLine['stream'],
    text: string,
    timeMs: number | undefined,
  ): void {
    const { telemetry } = this.#options;
    const mask = this.#mask;
    if (telemetry.isWanted) {
      const record = this.#logging.format === 'JSON' ? asJson(text) : text;
      telemetry.publish({ time: new Date(timeMs ?? Date.now()).toISOString(), type, record });
    }
    this.#emit('function', stream, mask === undefined ? text : mask(text));
  }

  #emit(origin: LogLine['origin'], stream: LogLine['stream'], text: string): void {
    this.#invocationLog?.add(text);
    this.#stream?.append(text);
    const { environmentId } = this.#options;
    const functionName = this.#functionName;
    const requestId = this.#requestId;
    const { sourceFolder } = this;
    this.#options.onLog({ functionName, requestId, environmentId, origin, stream, text, sourceFolder });
  }
}

/** A record of the JSON format as what it says, other lines as they are. */
function asJson(text: string): Json {
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
