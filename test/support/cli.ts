import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Lines } from './lines.ts';

/** What the first line on standard output says. */
export interface StartLine {
  readonly endpoint: string;
  readonly functions: readonly string[];
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface SdkAnswer {
  readonly payload: unknown;
  readonly functionError: string | undefined;
  readonly statusCode: number | undefined;
  /** Of the request with `LogType: Tail`. */
  readonly logTail: string;
}

export interface EndedCli {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `lambda-workbench` in a folder to its end. `programs`: a folder made by `buildPrograms`. */
export function runCli(
  programs: string,
  folder: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): EndedCli {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, 'cli.js'), ...args], {
    cwd: folder,
    env: { ...variablesFor(programs), ...variables },
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { code: status, out: stdout, error: stderr };
}

/** What is kept from run to run lies with the programs, where the platform lets a variable say so. */
function variablesFor(programs: string): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: programs, LOCALAPPDATA: programs };
}

/** `lambda-workbench start --json`, and an AWS SDK client of what it serves. */
export class RunningCli {
  readonly process: ChildProcess;
  readonly started: StartLine;
  /** What it prints on standard error. */
  readonly log: Lines;
  readonly client: LambdaClient;

  /**
   * `programs`: a folder made by `buildPrograms`. `command`: what runs them. Rejects with what it printed where it ends
   * at once.
   */
  static async start(
    programs: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
    command: readonly [executable: string, ...args: string[]] = [process.execPath],
  ): Promise<RunningCli> {
    const [executable, ...before] = command;
    const child = spawn(executable, [...before, join(programs, 'cli.js'), 'start', '--json', ...args], {
      env: { ...variablesFor(programs), ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = new Lines(child.stderr);
    const output = createInterface({ input: child.stdout });
    const first = once(output, 'line') as Promise<[string]>;
    const ended = once(child, 'exit').then(() => {
      throw new Error(`It ended at once: ${log.all.join('\n')}`);
    });
    ended.catch(() => undefined);
    const [line] = await Promise.race([first, ended]);
    return new RunningCli(child, JSON.parse(line) as StartLine, log);
  }

  private constructor(child: ChildProcess, started: StartLine, log: Lines) {
    this.process = child;
    this.started = started;
    this.log = log;
    const { endpoint, credentials } = started;
    this.client = new LambdaClient({ endpoint, credentials, region: 'us-east-1', maxAttempts: 1 });
  }

  async invoke(functionName: string, event: unknown = {}): Promise<SdkAnswer> {
    const answer = await this.client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event), LogType: 'Tail' }),
    );
    const text = answer.Payload?.transformToString() ?? '';
    return {
      payload: text === '' ? undefined : JSON.parse(text),
      functionError: answer.FunctionError,
      statusCode: answer.StatusCode,
      logTail: Buffer.from(answer.LogResult ?? '', 'base64').toString(),
    };
  }

  /** Hands over an event and does not wait for it to be worked on. */
  async send(functionName: string, event: unknown = {}): Promise<void> {
    await this.client.send(
      new InvokeCommand({
        FunctionName: functionName,
        Payload: JSON.stringify(event),
        InvocationType: 'Event',
      }),
    );
  }

  /** Sends a signal and waits for the end: the exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    const { process: child } = this;
    this.client.destroy();
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) return ended;
    const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.kill(signal);
    const [code, endedBy] = await exit;
    return code ?? endedBy ?? '';
  }
}
