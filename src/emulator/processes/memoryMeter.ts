import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { readProcFile } from './processTable.ts';

const minimumSampleIntervalMs = 1000;
const watchIntervalMs = 500;
const briefInvocationMs = 5;
const recentSampleMs = 50;
/** `/proc/PID/status` up to what is wanted of it. */
const statusBytes = 2048;

/** The most memory that a process and its children were seen to hold. */
export class MemoryMeter {
  readonly #processId: number;
  #maxKb = 0;
  #lookedAt = -Infinity;
  #sampledAt = -Infinity;
  #isWatching = false;
  #watching: NodeJS.Timeout | undefined;
  #status: number | undefined;
  readonly #buffer = Buffer.allocUnsafe(statusBytes);

  constructor(processId: number) {
    this.#processId = processId;
  }

  /** Whole megabytes; 0 before the first sample. */
  get maxMb(): number {
    return Math.ceil(this.#maxKb / 1024);
  }

  /** Looks after an invocation, unless that was too short to change what was seen a moment ago. */
  sampleAfter(durationMs: number): void {
    const isBrief = durationMs < briefInvocationMs && performance.now() - this.#lookedAt < recentSampleMs;
    if (!isBrief) this.sample();
  }

  /** Looks now; where looking is costly (no `/proc`), in the background and at most once a second. */
  sample(): void {
    const now = performance.now();
    this.#lookedAt = now;
    if (process.platform === 'linux') {
      this.#note(this.#readOwnPeakKb() + peakOfChildrenKb(this.#processId));
      return;
    }
    if (now - this.#sampledAt < minimumSampleIntervalMs) return;
    this.#sampledAt = now;
    const onOutput = (_error: unknown, output: string): void => {
      this.#note(Number(output.trim()) || 0);
    };
    if (process.platform === 'win32') {
      const script = `[int]((Get-Process -Id ${this.#processId}).PeakWorkingSet64 / 1KB)`;
      execFile('powershell', ['-NoProfile', '-Command', script], { windowsHide: true }, onOutput);
    } else {
      execFile('ps', ['-o', 'rss=', '-p', String(this.#processId)], onOutput);
    }
  }

  /** Looks every half second until told to rest. */
  watch(): void {
    this.#isWatching = true;
    // One timer for many invocations: most are over long before it is due.
    this.#watching ??= setInterval(() => {
      if (this.#isWatching) this.sample();
      else this.#stopWatching();
    }, watchIntervalMs).unref();
  }

  rest(): void {
    this.#isWatching = false;
  }

  #stopWatching(): void {
    clearInterval(this.#watching);
    this.#watching = undefined;
  }

  /** The process is gone. */
  close(): void {
    this.#stopWatching();
    if (this.#status !== undefined) closeSync(this.#status);
    this.#status = undefined;
  }

  /** One system call on a file that stays open: this is part of every invocation. */
  #readOwnPeakKb(): number {
    try {
      this.#status ??= openSync(`/proc/${this.#processId}/status`, 'r');
      const length = readSync(this.#status, this.#buffer, 0, statusBytes, 0);
      return peakKbOf(this.#buffer.toString('latin1', 0, length));
    } catch {
      return 0;
    }
  }

  #note(kb: number): void {
    this.#maxKb = Math.max(this.#maxKb, kb);
  }
}

function peakOfChildrenKb(processId: number): number {
  const children = readProcFile(`${processId}/task/${processId}/children`);
  if (children === '') return 0;
  return children
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .reduce((sumKb, child) => sumKb + peakKbOf(readProcFile(`${child}/status`)) + peakOfChildrenKb(child), 0);
}

function peakKbOf(status: string): number {
  const start = status.indexOf('VmHWM:');
  return start === -1 ? 0 : parseInt(status.slice(start + 'VmHWM:'.length), 10);
}
