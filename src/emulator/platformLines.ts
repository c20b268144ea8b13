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
    const fields = [
      `REPORT RequestId: ${report.requestId}`,
      `Duration: ${report.durationMs.toFixed(2)} ms`,
      `Billed Duration: ${report.billedDurationMs} ms`,
      `Memory Size: ${report.memorySizeMb} MB`,
      `Max Memory Used: ${report.maxMemoryUsedMb} MB`,
    ];
    if (report.initDurationMs !== undefined)
      fields.push(`Init Duration: ${report.initDurationMs.toFixed(2)} ms`);
    if (showsStatus) {
      fields.push(`Status: ${report.status}`);
      if (report.errorType !== undefined && report.status === 'error')
        fields.push(`Error Type: ${report.errorType}`);
    }
    return `${fields.join('\t')}\t`;
  },
};

/** Since August 2025 a cold start pays for its init phase too. Whole milliseconds, rounded up. */
export function billedDurationMs(durationMs: number, initDurationMs: number | undefined): number {
  return Math.ceil(durationMs + (initDurationMs ?? 0));
}
