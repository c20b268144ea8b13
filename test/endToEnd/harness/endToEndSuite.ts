/**
 * A suite is a folder beside this one: `suite.ts` exports what VS Code is opened with as `suite`, each `*.e2e.ts`
 * is a mocha file that runs in the extension host of that VS Code.
 */
export interface Suite {
  /** Folders, relative to the checkout, copies of which are opened; several make a multi-root workspace. */
  readonly workspace: readonly [string, ...string[]];
  /** Whether the workspace is trusted; otherwise Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders, relative to the checkout, of further extensions that are installed. */
  readonly otherExtensions?: readonly string[];
  /** It measures instead of testing: runs only when it is named. */
  readonly isMeasurement?: boolean;
  /** How long the whole suite may take. Default: 300. */
  readonly timeoutSeconds?: number;
}
