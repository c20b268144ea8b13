import { execFile } from 'node:child_process';
import { installedPythons, pythonsOnPath, virtualEnvironments } from './installedPythons.ts';
import { askedOnce } from './searchedMachine.ts';
import type { SearchedMachine } from './searchedMachine.ts';

export interface FoundPython {
  /** The interpreter itself, even where a shim of a version manager was asked. */
  readonly executable: string;
  /** `3.13.1` */
  readonly version: string;
  /** `3.13` */
  readonly minorVersion: string;
}

/** Finds the Python that runs a function. */
export class PythonFinder {
  readonly #machine: SearchedMachine;
  /** Which Python an executable is; undefined where it is none. */
  readonly ask = askedOnce(askVersion);

  constructor(machine: SearchedMachine) {
    this.#machine = machine;
  }

  /**
   * The function's virtual environment, for in it lie its packages; else a Python of the minor version that its
   * runtime has; else any on the PATH.
   */
  async find(taskRoot: string, minorVersion: string): Promise<FoundPython | undefined> {
    for (const executable of virtualEnvironments(this.#machine, taskRoot)) {
      const found = await this.ask(executable);
      if (found !== undefined) return found;
    }
    const others: FoundPython[] = [];
    for (const executable of this.#candidates(minorVersion)) {
      const found = await this.ask(executable);
      if (found?.minorVersion === minorVersion) return found;
      if (found !== undefined) others.push(found);
    }
    return others[0];
  }

  /** Lazily, for each is a process to start. */
  *#candidates(minorVersion: string): Iterable<string> {
    yield* pythonsOnPath(this.#machine, minorVersion);
    yield* installedPythons(this.#machine, minorVersion);
    yield* pythonsOnPath(this.#machine, undefined);
  }
}

const question = 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)';

function askVersion(executable: string): Promise<FoundPython | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: 10_000, windowsHide: true };
    execFile(executable, ['-I', '-c', question], options, (error, output) => {
      const [version = '', itself = ''] = output.split(/\r?\n/);
      const [minorVersion] = /^3\.\d+/.exec(version) ?? [];
      const isPython = error === null && minorVersion !== undefined;
      resolve(isPython ? { executable: itself || executable, version, minorVersion } : undefined);
    });
  });
}
