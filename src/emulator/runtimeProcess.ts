import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { FrameReader } from './frameReader.ts';
import { LineReader } from './lineReader.ts';
import type { ProcessExit } from './platformErrors.ts';
import { killProcessTrees } from './processes/killProcessTree.ts';
import type { ProcessTree } from './processes/killProcessTree.ts';
import { MemoryMeter } from './processes/memoryMeter.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

const maxLineBytes = 256 * 1024;
/** How long output is waited for that others than the process itself still hold open. */
const outputGraceMs = 300;
/** The file descriptor for framed log records, after those that every process has. */
const logDescriptor = 3;

export interface RuntimeProcessOptions {
  readonly executable: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly runtimeApiAddress: string;
  /** Other processes of the environment have the same Runtime API and outlive this one. */
  readonly isOneOfSeveral: boolean;
  readonly supervisor: Supervisor;
  /** What it and its children may hold; undefined: anything. */
  readonly memoryLimitMb: number | undefined;
  onLine(stream: 'stdout' | 'stderr', line: string): void;
  /** Present: the process is given a descriptor for framed log records, where the operating system passes any on. */
  readonly onRecord?: (record: string, timeMs: number) => void;
  /** The process is gone and what it printed was read. */
  onExit(exit: ProcessExit): void;
}

/** A supervised process in a process group of its own. */
export class RuntimeProcess {
  readonly processId: number;
  readonly memory: MemoryMeter;
  readonly #options: RuntimeProcessOptions;
  readonly #readers: LineReader[] = [];
  readonly #gone: Promise<void>;
  #isOutOfMemory = false;
  #hasExited = false;
  #isGone = false;

  /** Answers nothing where the operating system cannot start it. */
  static start(options: RuntimeProcessOptions): RuntimeProcess | undefined {
    const hasDescriptor = options.onRecord !== undefined && process.platform !== 'win32';
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(hasDescriptor ? (['pipe'] as const) : [])];
    const child = spawn(options.executable, options.arguments, {
      cwd: options.folder,
      env: {
        ...options.variables,
        ...(hasDescriptor && { _LAMBDA_TELEMETRY_LOG_FD: String(logDescriptor) }),
      },
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio,
    });
    child.on('error', () => undefined);
    return child.pid === undefined ? undefined : new RuntimeProcess(options, child, child.pid);
  }

  private constructor(options: RuntimeProcessOptions, child: ChildProcess, processId: number) {
    this.#options = options;
    this.processId = processId;
    const { memoryLimitMb } = options;
    this.memory = new MemoryMeter(
      processId,
      memoryLimitMb === undefined
        ? undefined
        : {
            limitMb: memoryLimitMb,
            onExceeded: () => {
              this.#isOutOfMemory = true;
              void this.kill();
            },
          },
    );
    options.supervisor.started(this.#tree);
    this.#gone = this.#follow(child);
  }

  /** It held more memory than it may and was killed for that. */
  get isOutOfMemory(): boolean {
    return this.#isOutOfMemory;
  }

  /** It ended, though what it printed may not be read yet. */
  get hasExited(): boolean {
    return this.#hasExited;
  }

  /** As Lambda reports it: never more than there is. */
  get maxMemoryUsedMb(): number {
    return Math.min(this.memory.maxMb, this.#options.memoryLimitMb ?? Infinity);
  }

  /** Resolves when the process and all it started are gone. */
  async kill(): Promise<void> {
    if (!this.#isGone) await killProcessTrees([this.#ownTree]);
    await this.#gone;
  }

  /** Asks the process to end; resolves when it did or the time is over. */
  async terminate(limitMs: number): Promise<void> {
    if (this.#isGone) return;
    try {
      process.kill(this.processId, 'SIGTERM');
    } catch {
      // It ended by itself.
    }
    await this.goneWithin(limitMs);
  }

  async goneWithin(limitMs: number): Promise<void> {
    const timer = new AbortController();
    const waited = delay(limitMs, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([this.#gone, waited]);
    timer.abort();
  }

  /** What goes with it when it ends. */
  get #ownTree(): ProcessTree {
    return this.#options.isOneOfSeveral ? { ...this.#tree, runtimeApiAddress: '' } : this.#tree;
  }

  get #tree(): ProcessTree {
    return { processId: this.processId, runtimeApiAddress: this.#options.runtimeApiAddress };
  }

  async #follow(child: ChildProcess): Promise<void> {
    const [, output, errorOutput, records] = child.stdio;
    const streams = [records, output, errorOutput].filter((stream) => stream instanceof Readable);
    const ended = [
      this.#readRecords(records),
      this.#readLines(output, 'stdout'),
      this.#readLines(errorOutput, 'stderr'),
    ];
    const exit = await new Promise<ProcessExit>((resolve) => {
      child.on('exit', (code, signal) => {
        this.#hasExited = true;
        resolve({ code, signal });
      });
    });
    await Promise.race([
      Promise.all(ended),
      new Promise((resolve) => setTimeout(resolve, outputGraceMs).unref()),
    ]);
    for (const stream of streams) stream.destroy();
    // Children it left behind go with it, as a sandbox takes everything along.
    await killProcessTrees([this.#ownTree]);
    this.#isGone = true;
    this.#options.supervisor.ended(this.processId);
    this.memory.close();
    this.#options.onExit(exit);
  }

  /** What was printed so far is a line, even if nothing ends it. */
  flushOutput(): void {
    for (const reader of this.#readers) reader.flush();
  }

  #readLines(stream: unknown, name: 'stdout' | 'stderr'): Promise<void> {
    const reader = new LineReader(maxLineBytes, (line) => {
      this.#options.onLine(name, line);
    });
    this.#readers.push(reader);
    return read(stream, reader);
  }

  #readRecords(stream: unknown): Promise<void> {
    const { onRecord } = this.#options;
    return onRecord === undefined ? Promise.resolve() : read(stream, new FrameReader(maxLineBytes, onRecord));
  }
}

/** Resolves when the stream is closed. */
function read(stream: unknown, reader: { push(chunk: Buffer): void; flush?(): void }): Promise<void> {
  if (!(stream instanceof Readable)) return Promise.resolve();
  stream.on('data', (chunk: Buffer) => {
    reader.push(chunk);
  });
  stream.on('error', () => undefined);
  return new Promise((resolve) => {
    stream.on('close', () => {
      reader.flush?.();
      resolve();
    });
  });
}
