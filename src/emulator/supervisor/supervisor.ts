import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { ProcessTree } from '../processes/killProcessTree.ts';
import { newFolderName } from './folderName.ts';
import type { SupervisorMessage } from './messages.ts';

export interface SupervisorOptions {
  /** The supervisor's JavaScript file. */
  readonly file: string;
  readonly node: { readonly executable: string; readonly isElectron: boolean };
}

/**
 * The emulator's end of its supervisor process.
 * Invariant: a process that is not reported as ended does not survive the emulator, however that ends.
 */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #trees = new Map<number, ProcessTree>();
  readonly #folders: string[] = [];
  #process: ChildProcessByStdio<Writable, null, null> | undefined;
  #isClosed = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  started(tree: ProcessTree): void {
    this.#trees.set(tree.processId, tree);
    this.#tell({ started: tree });
  }

  ended(processId: number): void {
    this.#trees.delete(processId);
    this.#tell({ ended: processId });
  }

  /** A new folder, which is removed at the end with what is in it. It is known before it is there: none is forgotten. */
  temporaryFolder(): string {
    const folder = join(tmpdir(), newFolderName());
    this.#folders.push(folder);
    this.#tell({ folder });
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  /** Resolves when the supervisor has cleaned up and is gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    // Someone ended it, and the folders are still to be removed.
    if (this.#process === undefined && this.#folders.length > 0) this.#start();
    const child = this.#process;
    if (child === undefined) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
      });
      // Otherwise a process with nothing else to do would end here instead of waiting.
      child.ref();
      child.stdin.end();
    });
  }

  #tell(message: SupervisorMessage): void {
    const child = this.#process;
    if (child === undefined) this.#start();
    else write(child, message);
  }

  /** Starts one and tells it everything. */
  #start(): void {
    const { file, node } = this.#options;
    const child = spawn(node.executable, [file], {
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: node.isElectron ? { ...process.env, ELECTRON_RUN_AS_NODE: '1' } : process.env,
    });
    child.unref();
    child.stdin.on('error', () => undefined);
    child.on('error', () => undefined);
    const startedAt = performance.now();
    child.on('exit', (_code, signal) => {
      this.#process = undefined;
      // One that cannot run at all would not do so the next time.
      if (this.#isClosed || (signal === null && performance.now() - startedAt < 1000)) return;
      // Someone ended it: another takes over what it knew.
      this.#start();
    });
    this.#process = child;
    for (const tree of this.#trees.values()) write(child, { started: tree });
    for (const folder of this.#folders) write(child, { folder });
  }
}

function write({ stdin }: ChildProcessByStdio<Writable, null, null>, message: SupervisorMessage): void {
  stdin.write(`${JSON.stringify(message)}\n`);
}
