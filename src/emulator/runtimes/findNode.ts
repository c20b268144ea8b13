import { execFile } from 'node:child_process';
import type { OwnNode } from './runtime.ts';
import { installedNodes } from './installedNodes.ts';
import { askedOnce, executablesOnPath } from './searchedMachine.ts';
import type { SearchedMachine } from './searchedMachine.ts';

export interface FoundNode {
  readonly executable: string;
  /** `22.11.0` */
  readonly version: string;
  readonly major: number;
  /** Whether it is Node.js only when `ELECTRON_RUN_AS_NODE` says so. */
  readonly isElectron: boolean;
}

/** Finds the Node.js that runs a function. */
export class NodeFinder {
  readonly #machine: SearchedMachine;
  readonly #ownNode: OwnNode;
  readonly #versionOf = askedOnce((executable) => askVersion(executable, this.#isElectron(executable)));

  constructor(machine: SearchedMachine, ownNode: OwnNode) {
    this.#machine = machine;
    this.#ownNode = ownNode;
  }

  /** One whose major version is `major`, else any on the PATH, else the one that runs the emulator. */
  async find(major: number | undefined): Promise<FoundNode> {
    const onPath: FoundNode[] = [];
    for (const executable of executablesOnPath(this.#machine, 'node')) {
      const found = await this.ask(executable);
      if (found?.major === major && found !== undefined) return found;
      if (found !== undefined) onPath.push(found);
    }
    for (const { executable } of installedNodes(this.#machine, major)) {
      const found = await this.ask(executable);
      if (found?.major === major && found !== undefined) return found;
    }
    const [first] = onPath;
    const { executable, isElectron } = this.#ownNode;
    return first ?? { executable, isElectron, ...ofVersion(process.versions.node) };
  }

  /** Which Node.js an executable is; undefined where it is none. */
  async ask(executable: string): Promise<FoundNode | undefined> {
    const version = await this.#versionOf(executable);
    const isElectron = this.#isElectron(executable);
    return version === undefined ? undefined : { executable, isElectron, ...ofVersion(version) };
  }

  #isElectron(executable: string): boolean {
    return this.#ownNode.isElectron && executable === this.#ownNode.executable;
  }
}

function ofVersion(version: string): { readonly version: string; readonly major: number } {
  return { version, major: Number(version.split('.')[0]) };
}

function askVersion(executable: string, isElectron: boolean): Promise<string | undefined> {
  const env = isElectron ? { ...process.env, ELECTRON_RUN_AS_NODE: '1' } : process.env;
  return new Promise((resolve) => {
    execFile(executable, ['--version'], { env, timeout: 10_000, windowsHide: true }, (error, output) => {
      const [, version] = /^v(\d+\.\d+\.\d+)/m.exec(output) ?? [];
      resolve(error === null ? version : undefined);
    });
  });
}
