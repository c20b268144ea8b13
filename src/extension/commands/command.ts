import type { Workbench } from '../workbench.ts';

/**
 * The kind of this folder's files: something the user, a key binding or another extension asks for.
 * In: the argument VS Code passes, a node of the tree, a code lens's or the caller's own. Out: the command's value.
 */
export interface Command {
  /** As in the manifest: `lambdaWorkbench.…`. */
  readonly id: string;
  /** Rejects with a UserError for what the user can mend. */
  run(workbench: Workbench, argument: unknown): Promise<unknown>;
}
