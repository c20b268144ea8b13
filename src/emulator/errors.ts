import { withoutSecrets } from '../shared/secrets.ts';
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

export function executableNotFound(
  functionName: string,
  executable: string,
  language: 'Node.js' | 'Python',
): UserError {
  return new UserError(
    'executable-not-found',
    `${functionName} should be run by ${executable}, which does not run as ${language}. ` +
      `Correct the path, or remove it so that an installed ${language} is looked for.`,
  );
}

export function pythonNotFound(functionName: string, runtime: string): UserError {
  return new UserError(
    'python-not-found',
    `${functionName} needs the runtime ${runtime}, and no Python was found. ` +
      'Install one, put it on the PATH, make a virtual environment (.venv) or name an executable in the settings.',
  );
}

export function environmentTooLarge(environment: Readonly<Record<string, string>>): UserError {
  const measured = JSON.stringify(withoutSecrets(environment));
  return new UserError(
    'environment-too-large',
    'Lambda was unable to configure your environment variables because the environment variables you have ' +
      `provided exceeded the 4KB limit. String measured: ${measured}`,
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
