import type { InvocationReport } from './invocation.ts';

/**
 * The lines Lambda writes into a function's log.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export const platformLines = {
  initStart: (runtimeVersion: string, region: string): string =>
    `INIT_START Runtime Version: ${runtimeVersion}\tRuntime Version ARN: arn:aws:lambda:${region}::runtime:local`,

  initReport: (
    durationMs: number,
    phase: 'init' | 'invoke',
    status: 'error' | 'timeout',
    errorType?: string,
  ): string =>
    `INIT_REPORT Init Duration: ${durationMs.toFixed(2)} ms\tPhase: ${phase}\tStatus: ${status}` +
    (errorType === undefined ? '' : `\tError Type: ${errorType}`),

  start: (requestId: string, version: string): string => `START RequestId: ${requestId} Version: ${version}`,

  timedOut: (requestId: string, timeoutSeconds: number): string =>
    `${new Date().toISOString()} ${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,

  end: (requestId: string): string => `END RequestId: ${requestId}`,

  /** `showsStatus`: only what the platform ended says so; a handler that threw does not. */
  report: (report: Omit<InvocationReport, 'log'>, showsStatus: boolean): string => {
    const { requestId, durationMs, billedDurationMs, memorySizeMb, maxMemoryUsedMb } = report;
    const { initDurationMs, status, errorType } = report;
    let line =
      `REPORT RequestId: ${requestId}\tDuration: ${durationMs.toFixed(2)} ms\t` +
      `Billed Duration: ${billedDurationMs} ms\tMemory Size: ${memorySizeMb} MB\t` +
      `Max Memory Used: ${maxMemoryUsedMb} MB\t`;
    if (initDurationMs !== undefined) line += `Init Duration: ${initDurationMs.toFixed(2)} ms\t`;
    if (showsStatus) line += `Status: ${status}\t`;
    if (showsStatus && status === 'error' && errorType !== undefined) line += `Error Type: ${errorType}\t`;
    return line;
  },
};

/** Since August 2025 a cold start pays for its init phase too. Whole milliseconds, rounded up. */
export function billedDurationMs(durationMs: number, initDurationMs: number | undefined): number {
  return Math.ceil(durationMs + (initDurationMs ?? 0));
}
