import type { Remedy } from '../shared/userError.ts';

/** Something the user should hear of outside the log, once for each key. */
export interface Notice {
  /** Equal for what need not be said twice. */
  readonly key: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly message: string;
  readonly remedy?: Remedy;
}
