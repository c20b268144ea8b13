import type { DebugProtocol } from '@vscode/debugprotocol';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { ChildFailedArguments, LaunchAttributes, PausedArguments } from '../protocol/debugSession.ts';
import { Attachment, type AttachmentClient } from './attachment.ts';
import type { DebuggedVariant, Debuggee, LoadedFunction } from './debuggee.ts';
import { debuggers } from './debuggers/index.ts';
import { launchAttributeMissing, noDebuggerFor } from './errors.ts';
import { readEvent } from './event.ts';
import { outputOf, outputOfResult } from './output.ts';

/** Where a launched function's news go. */
export interface LaunchListener extends AttachmentClient {
  output(body: DebugProtocol.OutputEvent['body']): void;
  /** `once` is done. */
  finished(exitCode: number): void;
}

/** One launch (or restart) of a debug session: a variant of a function, invoked with the launch's event. */
export class LaunchedFunction {
  readonly attributes: LaunchAttributes;
  readonly #debuggee: Debuggee;
  readonly #function: LoadedFunction;
  readonly #event: Buffer;
  readonly #listener: LaunchListener;
  readonly #release: () => void;
  #attachment: Attachment | undefined;
  #variant: DebuggedVariant | undefined;
  #stopListening: () => void = () => undefined;
  #closed = false;

  /** Throws a UserError where the launch cannot work. */
  static async load(
    debuggee: Debuggee,
    attributes: LaunchAttributes | undefined,
    listener: LaunchListener,
  ): Promise<LaunchedFunction> {
    // The attributes come from a launch.json, whatever the type says.
    const given: Partial<LaunchAttributes> = attributes ?? {};
    if (attributes === undefined || given.template === undefined) throw launchAttributeMissing('template');
    if (given.function === undefined) throw launchAttributeMissing('function');
    const event = await readEvent(attributes.event);
    const loaded = debuggee.load(attributes);
    return new LaunchedFunction(debuggee, attributes, loaded, event, listener);
  }

  private constructor(
    debuggee: Debuggee,
    attributes: LaunchAttributes,
    loaded: LoadedFunction,
    event: Buffer,
    listener: LaunchListener,
  ) {
    this.#debuggee = debuggee;
    this.attributes = attributes;
    this.#function = loaded;
    this.#event = event;
    this.#listener = listener;
    this.#release = debuggee.claim(loaded.functionName);
  }

  /** Builds the function, opens its variant and invokes it; with `once`, until it answered. */
  async run(): Promise<void> {
    try {
      await this.#run();
    } catch (error) {
      // What Stop or Restart cut short is no failure.
      if (!this.#isClosed()) throw error;
    }
  }

  async #run(): Promise<void> {
    for (const notice of this.#function.notices)
      this.#listener.output({ category: 'console', output: `${notice}\n` });
    const configuration = await this.#function.build();
    if (this.#isClosed()) return;

    this.#stopListening = this.#debuggee.onLog(configuration.functionName, (line) => {
      this.#listener.output(outputOf(line, (path) => this.#isUserFile(path, configuration)));
    });
    this.#attachment = this.attributes.noDebug === true ? undefined : this.#attach(configuration);
    const variant = this.#debuggee.openVariant(configuration, this.#attachment);
    this.#variant = variant;
    this.#release();

    const serves = this.attributes.invoke === 'serve';
    if (serves && this.attributes.event === undefined) return;
    const invocation = variant.invoke({ payload: this.#event });
    const result = await invocation.result;
    await invocation.report;
    // Stop killed it: that the runtime was killed is no news then.
    if (this.#isClosed()) return;
    this.#listener.output(outputOfResult(result));
    if (serves) return;
    await this.close();
    this.#listener.finished(result.functionError === undefined ? 0 : 1);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#release();
    this.#stopListening();
    await this.#variant?.close();
  }

  childStarted(environmentId: string): void {
    this.#attachment?.childStarted(environmentId);
  }

  childFailed({ environmentId, message }: ChildFailedArguments): void {
    this.#attachment?.childFailed(environmentId, message);
  }

  setPaused({ environmentId, paused }: PausedArguments): void {
    this.#variant?.setPaused(environmentId, paused);
  }

  timeoutAnswered({ environmentId, paused }: PausedArguments): void {
    this.#attachment?.timeoutAnswered(environmentId, paused);
  }

  #attach(configuration: FunctionConfiguration): Attachment {
    const languageDebugger = debuggers.find((each) => each.debugs(configuration.runtime));
    if (!languageDebugger) throw noDebuggerFor(configuration.runtime);
    const child = {
      name: this.#function.logicalId,
      taskRoot: configuration.taskRoot,
      applicationFolder: this.#function.applicationFolder,
      bootstrapFolder: this.#debuggee.bootstrapFolder,
      options: this.attributes.debuggerOptions ?? {},
    };
    return new Attachment(languageDebugger, this.attributes, child, this.#listener);
  }

  /** A method, for it may change during any wait. */
  #isClosed(): boolean {
    return this.#closed;
  }

  #isUserFile(path: string, configuration: FunctionConfiguration): boolean {
    return (
      !path.includes('node_modules') &&
      [configuration.taskRoot, this.#function.applicationFolder].some((folder) => path.startsWith(folder))
    );
  }
}
