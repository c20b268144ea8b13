import { UserError } from '../shared/userError.ts';

export function functionNotFound(functionArn: string): UserError {
  return new UserError('function-not-found', `Function not found: ${functionArn}`);
}

export function runtimeNotSupported(
  functionName: string,
  runtime: string,
  families: readonly string[],
): UserError {
  return new UserError(
    'runtime-not-supported',
    `${functionName} needs the runtime ${runtime}, which cannot be run here yet. ` +
      `These can: ${families.map((family) => `${family}*`).join(', ')}. Change its Runtime, or run it elsewhere.`,
  );
}

export function executableNotFound(functionName: string, executable: string): UserError {
  return new UserError(
    'executable-not-found',
    `${functionName} should be run by ${executable}, which does not run as Node.js. ` +
      'Correct the path, or remove it so that an installed Node.js is looked for.',
  );
}

export function taskRootNotFound(functionName: string, taskRoot: string): UserError {
  return new UserError(
    'code-not-found',
    `The code of ${functionName} should be in ${taskRoot}, which is not a folder. Correct its CodeUri, or build it.`,
  );
}

export function sessionEnded(functionName: string): UserError {
  return new UserError(
    'session-ended',
    `The session that ran ${functionName} ended before this invocation began. Invoke it again.`,
  );
}

export function debuggerFailed(functionName: string, reason: string): UserError {
  return new UserError(
    'debugger-failed',
    `No debugger could attach to ${functionName}: ${reason} Start again, or run it without debugging.`,
  );
}
