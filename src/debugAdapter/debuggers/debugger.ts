/**
 * One language's debugger: how its runtime is started suspended, how it tells where to attach, and the
 * configuration of the child session that attaches. The debugger itself is VS Code's or an extension's.
 */
import type { StartChildBody } from '../../protocol/debugSession.ts';

export interface Debugger {
  /** Whether it debugs functions of a runtime identifier. */
  debugs(runtime: string): boolean;
  /** For the runtime's command line: start suspended, listen on a free loopback port. */
  readonly runtimeArguments: readonly string[];
  /** What the suspended runtime's line on standard error says of where to attach, if it says so. */
  attachTargetIn(line: string): string | undefined;
  /** Whether a line on standard error is the debugger's own chatter and no output of the function. */
  isChatter(line: string): boolean;
  childConfiguration(child: ChildSession): StartChildBody['configuration'];
}

export interface ChildSession {
  /** Shown in the CALL STACK view. */
  readonly name: string;
  /** From {@link Debugger.attachTargetIn}. */
  readonly attachTarget: string;
  /** The folder that stands for `/var/task`. */
  readonly taskRoot: string;
  /** The folder of the template: what is in it is the user's own. */
  readonly applicationFolder: string;
  /** Files of the runtime interface client, which a user does not want to step through. */
  readonly bootstrapFolder: string;
  /** The user's own wishes for the language's debugger. */
  readonly options: Readonly<Record<string, unknown>>;
}
