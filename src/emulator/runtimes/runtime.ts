import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';
import type { InitializationType } from '../platformEvents.ts';

/**
 * A family of Lambda runtimes: how an execution environment of it is started, and what its failures mean.
 * In comes a function's configuration, out goes a command line; the process then speaks the Runtime API.
 */
export interface Runtime {
  /** What its runtime identifiers begin with: `nodejs`. */
  readonly family: string;
  /** Finds what runs the function. `optFolder`: what stands for `/opt`, if anything. Rejects with a UserError where nothing can. */
  prepare(configuration: FunctionConfiguration, optFolder: string | undefined): Promise<Launch>;
  /** What may be said to help about a failed init phase. */
  explainInitError(configuration: FunctionConfiguration, payload: Buffer): Promise<Notice | undefined>;
}

/** How to start a function's process. */
export interface Launch {
  readonly executable: string;
  /** Before a debugger's. */
  readonly options: readonly string[];
  /** The runtime interface client and its arguments; last on the command line. */
  readonly entry: readonly string[];
  /** Added to the entry's arguments while debugging. */
  readonly debuggingArguments: (clockFile: string | undefined) => readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Variables that the function's own cannot replace. */
  readonly reservedVariables: Readonly<Record<string, string>>;
  /** Folders for the front of the PATH. */
  readonly folders: readonly string[];
  /** What stands for `/var/runtime`. */
  readonly runtimeFolder: string;
  /** Whether a script named by `AWS_LAMBDA_EXEC_WRAPPER` starts it in place of Lambda. */
  readonly allowsWrapper: boolean;
  /** It is given a descriptor for framed log records, as Lambda's own runtimes are. */
  readonly writesLogRecords: boolean;
  /** For INIT_START: `nodejs:22.11.0`. */
  readonly version: string;
  /** Why it is started; on demand where nothing is said. */
  readonly initializationType?: InitializationType;
  /** Said before the first start: what runs the function differs from what it asks for. */
  readonly notices: readonly Notice[];
}

export interface RuntimeContext {
  /** Folder that holds a folder of runtime interface client files for each family. */
  readonly bootstrapFolder: string;
  /** The Node.js that runs the emulator. */
  readonly ownNode: OwnNode;
  readonly settings: RuntimeSettings;
}

export interface OwnNode {
  readonly executable: string;
  readonly isElectron: boolean;
}

export interface RuntimeSettings {
  /** Node.js executable for all functions that name none themselves. */
  readonly nodeExecutable?: string;
  /** The same for Python. */
  readonly pythonExecutable?: string;
}
