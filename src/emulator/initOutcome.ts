import type { ProcessExit } from './platformErrors.ts';
import type { XrayCause } from './runtimeApi/xrayCause.ts';

/** What an init phase came to. */
export type InitOutcome =
  | { readonly status: 'ready'; readonly durationMs: number }
  | { readonly status: 'timeout'; readonly durationMs: number }
  | ({ readonly status: 'error'; readonly durationMs: number } & InitFailure);

export interface InitFailure {
  readonly errorType: string;
  /** For INIT_REPORT and REPORT, where callers are told another. */
  readonly reportedErrorType?: string;
  /** What the runtime says, how its process ended, or why there was none. */
  readonly cause: Buffer | ProcessExit | string;
  readonly xrayCause?: XrayCause;
}
