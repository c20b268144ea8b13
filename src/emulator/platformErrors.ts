/** What Lambda itself answers in place of a function that could not. */
export interface PlatformError {
  readonly errorType: string;
  readonly errorMessage: string;
}

export function timedOut(requestId: string, timeoutSeconds: number): PlatformError {
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,
  };
}

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Which process, where it was not the runtime's. */
  readonly program?: string;
}

/** Words of AWS for a runtime that cannot be started. */
export function invalidEntrypointReason(executable: string, reason: string): string {
  return reason === 'no such file or directory'
    ? "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"
    : `fork/exec ${executable}: ${reason}`;
}

/** `cause`: how the process ended, or why there was none. */
export function processFailed(
  requestId: string,
  errorType: string,
  cause: ProcessExit | string,
): PlatformError {
  const reason = typeof cause === 'string' ? cause : exitReason(cause);
  return { errorType, errorMessage: `RequestId: ${requestId} Error: ${reason}` };
}

export const responseTooLarge = (maxBytes: number): PlatformError => ({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${maxBytes} bytes).`,
});

export function toPayload(error: PlatformError): Buffer {
  return Buffer.from(JSON.stringify({ errorType: error.errorType, errorMessage: error.errorMessage }));
}

const signalNames: Readonly<Record<string, string>> = {
  SIGKILL: 'killed',
  SIGSEGV: 'segmentation fault',
  SIGABRT: 'aborted',
  SIGTERM: 'terminated',
  SIGBUS: 'bus error',
  SIGILL: 'illegal instruction',
  SIGINT: 'interrupt',
};

function exitReason({ code, signal, program = 'Runtime' }: ProcessExit): string {
  if (signal !== null) return `${program} exited with error: signal: ${signalNames[signal] ?? signal}`;
  if (code === 0) return `${program} exited without providing a reason`;
  return `${program} exited with error: exit status ${code ?? 'unknown'}`;
}
