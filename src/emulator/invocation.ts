import type { XrayCause } from './runtimeApi/xrayCause.ts';

export interface InvocationRequest {
  /** The event, as JSON text. */
  readonly payload: Buffer;
  /** Of an event that was accepted before it runs; made up where there is none. */
  readonly requestId?: string;
  /** Base64 of the client context, as in `X-Amz-Client-Context`. */
  readonly clientContext?: string;
  /** Version or alias the caller named; the ARN that the function sees ends with it. */
  readonly qualifier?: string;
  /** `X-Amzn-Trace-Id` of the caller; made up where there is none. */
  readonly traceId?: string;
  /** Who a mobile app's user is to Amazon Cognito. */
  readonly cognitoIdentity?: { readonly cognitoIdentityId: string; readonly cognitoIdentityPoolId: string };
  /** `X-Amz-Tenant-Id` of the caller. */
  readonly tenantId?: string;
}

/** What an invocation came to; also what failed invocations come to (a failed function is a result, not an exception). */
export interface InvocationResult {
  readonly requestId: string;
  readonly payload: Buffer;
  readonly executedVersion: string;
  /** Set when the function failed; `Unhandled` is what AWS says today in every case. */
  readonly functionError?: 'Unhandled';
}

/** What the REPORT line says; known a little after the result. */
export interface InvocationReport {
  readonly requestId: string;
  readonly durationMs: number;
  readonly billedDurationMs: number;
  readonly memorySizeMb: number;
  readonly maxMemoryUsedMb: number;
  /** Only for the first invocation of an execution environment. */
  readonly initDurationMs?: number;
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType?: string;
  /** What a trace would show of the error, where the runtime says. */
  readonly xrayCause?: XrayCause;
  /**
   * Every line of the invocation, `START` to `REPORT`, after those of the init phase that ran for it; newest last.
   * Cropped at its start when it is longer than kept.
   */
  readonly log: string;
}

export interface Invocation {
  readonly requestId: string;
  /** The answer for the caller. */
  readonly result: Promise<InvocationResult>;
  /** The end of the invocation, after which `REPORT` is logged. */
  readonly report: Promise<InvocationReport>;
}

/** One line of a function's log. */
export interface LogLine {
  readonly functionName: string;
  /** undefined: of the init phase, or of none. */
  readonly requestId: string | undefined;
  readonly environmentId: string;
  /** `platform`: START, END, REPORT and what the emulator says; `function`: what the function prints. */
  readonly origin: 'platform' | 'function';
  readonly stream: 'stdout' | 'stderr';
  /** Without its line end; a Lambda record of several lines carries `\n` within. */
  readonly text: string;
  /** What `/var/task` in the text is on this machine; undefined where the text speaks of this machine's paths. */
  readonly sourceFolder: string | undefined;
}
