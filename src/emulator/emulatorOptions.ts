import type { Delivery } from './asynchronous/delivery.ts';
import type { LogLine } from './invocation.ts';
import type { IsolationSetting } from './isolation/isolation.ts';
import type { Notice } from './notice.ts';
import type { OwnNode, RuntimeSettings } from './runtimes/runtime.ts';

export interface EmulatorOptions {
  /** Folder that holds a folder of runtime interface client files for each runtime family, such as `nodejs`. */
  readonly bootstrapFolder: string;
  /** The supervisor's JavaScript file. */
  readonly supervisorFile: string;
  /** The Node.js that runs the emulator. */
  readonly ownNode: OwnNode;
  readonly settings: EmulatorSettings;
  /** How many execution environments each function may have at a time; further events wait. */
  readonly maxEnvironments?: number;
  /** How many invocations may run at once; further ones are throttled. Default: 1,000. */
  readonly accountConcurrency?: number;
  /** Where events nobody waits for are kept until they are done with; absent: only in memory. */
  readonly eventsFolder?: string;
  /** Where log streams are kept; absent: nowhere. */
  readonly logsFolder?: string;
  /**
   * Asked before each invocation that comes over the Lambda API: deploys the function where that is still to do.
   * Answers nothing where there is nothing to wait for.
   */
  prepare?(functionName: string): Promise<unknown> | undefined;
  /** The names of functions that {@link prepare} knows of, deployed or not. */
  functionNames?(): readonly string[];
  onLog(line: LogLine): void;
  onNotice(notice: Notice): void;
  /** Metrics changed; comes with every invocation. */
  onMetrics?(): void;
  /** An event nobody waited for sent something on. */
  onDelivery?(delivery: Delivery): void;
  /** Which events wait for their next attempt changed. */
  onWaiting?(): void;
}

/** Asked for each execution environment anew. */
export interface EmulatorSettings extends RuntimeSettings {
  /** Whether functions have `/var/task`, `/opt` and `/tmp` as at AWS; default: off. */
  readonly isolation?: IsolationSetting;
  /** Whether functions stand still between events, as at AWS; default: no. */
  readonly freezeBetweenInvocations?: boolean;
}
