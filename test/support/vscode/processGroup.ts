import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A program and all it starts, ended together: at the latest when this process exits. */
export class ProcessGroup {
  readonly process: ChildProcess;
  readonly #endWithUs = (): void => {
    this.#signal('SIGKILL');
  };

  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.process = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group on POSIX; on Windows this would open a console window instead.
      detached: process.platform !== 'win32',
    });
    this.process.on('error', () => undefined);
    process.once('exit', this.#endWithUs);
  }

  /** Asks all to end, and after two seconds makes them. */
  async end(): Promise<void> {
    process.off('exit', this.#endWithUs);
    const running = this.process.exitCode === null && this.process.signalCode === null && this.process.pid;
    if (running) {
      const ended = once(this.process, 'exit');
      this.#signal('SIGTERM');
      const impatient = setTimeout(() => {
        this.#signal('SIGKILL');
      }, 2000);
      await ended;
      clearTimeout(impatient);
    }
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.process;
    if (pid === undefined) return;
    if (process.platform === 'win32') {
      spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
      return;
    }
    try {
      process.kill(-pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}
