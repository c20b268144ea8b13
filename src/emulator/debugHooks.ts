/**
 * How a debugger takes part in the life of an execution environment. The emulator knows no debugger:
 * it starts the runtime with what the hooks say and waits for them before the init phase is timed.
 */
export interface DebugHooks {
  /** For the runtime's command line, before the entry file, e.g. `--inspect-brk=127.0.0.1:0`. */
  readonly runtimeArguments: readonly string[];
  /** For the runtime interface client's command line, e.g. `--stop-on-entry`. */
  readonly bootstrapArguments: readonly string[];
  /**
   * Reads what the suspended runtime prints on standard error until it tells where to attach.
   * Lines for which it answers true belong to the debugger and are not logged.
   */
  onStandardErrorLine(environmentId: string, line: string): boolean;
  /** Resolves when a debugger has attached and the runtime runs on; rejects where that fails. */
  started(environment: { readonly environmentId: string; readonly processId: number }): Promise<void>;
  /** The environment is gone. */
  ended(environmentId: string): void;
  /** `pause`: the clock stops while the debugger holds the function; `off`: no timeout; `enforce`: as at AWS. */
  readonly timeout: 'pause' | 'off' | 'enforce';
  /** Asked once the timeout is due: true when the debugger holds the function just now. */
  isPaused(environmentId: string): Promise<boolean>;
}
