/** What the tests in the extension host and the runner outside tell each other: a JSON object per line over TCP. */

/** Environment variables the runner gives the extension host. */
export const portVariable = 'LAMBDA_WORKBENCH_TEST_PORT';
export const grepVariable = 'LAMBDA_WORKBENCH_TEST_GREP';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a user would do at the window; answered with a `Reply` once done. */
export type Action =
  | { readonly kind: 'screenshot'; readonly name: string }
  | { readonly kind: 'press'; readonly keys: readonly string[] }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'command'; readonly title: string }
  | { readonly kind: 'click'; readonly text: string }
  | { readonly kind: 'clickButton'; readonly title: string }
  | { readonly kind: 'hover'; readonly text: string; readonly expected: string }
  | { readonly kind: 'expand'; readonly row: string }
  | { readonly kind: 'rowAction'; readonly row: string; readonly title: string }
  | { readonly kind: 'rowText'; readonly text: string }
  | { readonly kind: 'expectNoRow'; readonly text: string }
  | { readonly kind: 'waitForText'; readonly text: string }
  | { readonly kind: 'waitForWebviewText'; readonly text: string };

export type Message =
  | Action
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

export interface Reply {
  readonly error?: string;
  /** What was asked for, of an action that asks. */
  readonly text?: string;
}
