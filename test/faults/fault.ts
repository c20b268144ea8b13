import type { Stage } from './stage.ts';

/** Something that goes wrong, and the one thing that is right then. */
export interface Fault {
  readonly fault: string;
  /** When it happens. */
  readonly phase: string;
  readonly outcome: string;
  /** Default: 20. */
  readonly limitSeconds?: number;
  /** Answers what this machine lacks to try it. */
  readonly missing?: () => string | undefined;
  /** Brings it about and looks at the outcome; that nothing is left behind is looked at by the runner. */
  readonly run: (stage: Stage) => Promise<void>;
}
