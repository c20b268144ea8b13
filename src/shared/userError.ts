/**
 * A failure the user can mend. The message says what happened, then what to do; the code is stable.
 * Each layer keeps its factories in a file of its own (`errors.ts`); shown at one of four edges:
 * command, language server request, debug adapter request, HTTP server.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  /** What else the edge that shows the error may offer, for instance a button. */
  readonly remedy: Remedy | undefined;

  constructor(code: string, message: string, remedy?: Remedy) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** A way out that a user interface can offer as a button. */
export type Remedy =
  /** Run `command` in a terminal in `folder`. */
  | {
      readonly kind: 'runInTerminal';
      readonly title: string;
      readonly command: string;
      readonly folder: string;
    }
  /** Fill the cache of what Lambda's own runtime carries with these packages. */
  | { readonly kind: 'installRuntimePackages'; readonly packages: readonly string[] }
  /** Open a setting. */
  | { readonly kind: 'openSetting'; readonly title: string; readonly setting: string };
