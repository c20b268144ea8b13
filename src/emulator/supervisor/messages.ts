import type { ProcessTree } from '../processes/killProcessTree.ts';

/** What the emulator tells its supervisor, one JSON object a line. */
export type SupervisorMessage =
  | { readonly started: ProcessTree }
  /** The process ID of a tree that is gone. */
  | { readonly ended: number }
  /** A folder to remove at the end. */
  | { readonly folder: string };
