/** An event somebody chose for a function. */
export interface EventChoice {
  /** For a picker: where it came from. */
  readonly label: string;
  /** Any JSON value. */
  readonly event: unknown;
  /** Absolute path of the file it was read from, if any. */
  readonly path?: string;
}
