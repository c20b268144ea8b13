/** What a debug session needs of the local Lambda; given by its composition root. */
import type { DebugHooks } from '../emulator/debugHooks.ts';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { Invocation, InvocationRequest, LogLine } from '../emulator/invocation.ts';
import type { LaunchAttributes } from '../protocol/debugSession.ts';

export interface Debuggee {
  /** Reads the template and resolves the function; quick. Throws a UserError for what the user can mend. */
  load(attributes: LaunchAttributes): LoadedFunction;
  /** From now on invocations of the function wait, until its variant is open: answers how to let them go on. */
  claim(functionName: string): () => void;
  /** Opens the session's variant of the function: until it closes, every invocation of the function goes to it. */
  openVariant(configuration: FunctionConfiguration, hooks?: DebugHooks): DebuggedVariant;
  /** Calls back with each line of the function's log; answers how to stop that. */
  onLog(functionName: string, listener: (line: LogLine) => void): () => void;
  /** Tells the user of a failure, with its remedy. */
  report(error: unknown): void;
  /** Where the runtime interface clients lie. */
  readonly bootstrapFolder: string;
}

export interface LoadedFunction {
  readonly logicalId: string;
  readonly functionName: string;
  readonly applicationFolder: string;
  readonly runtime: string;
  /** What the user should know, such as a value that could not be resolved. */
  readonly notices: readonly string[];
  /** Builds the code where it must be built; may take a while. */
  build(): Promise<FunctionConfiguration>;
}

export interface DebuggedVariant {
  invoke(request: InvocationRequest): Invocation;
  /** The debugger stopped the function, or let it run on. */
  setPaused(environmentId: string, paused: boolean): void;
  close(): Promise<void>;
}
