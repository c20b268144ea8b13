/** A subcommand of `lambda-workbench`. In: its own arguments. Out: an exit code, or nothing while it goes on. */
export interface Subcommand {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** Its own help. */
  readonly usage: string;
  /** Throws a UserError where the user can mend something. */
  run(args: readonly string[], places: Places): Promise<number | undefined>;
}

/** Where the program's own files lie. */
export interface Places {
  readonly distFolder: string;
  readonly cacheFolder: string;
}
