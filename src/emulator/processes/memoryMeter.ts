import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { readProcFile } from './processTable.ts';

const minimumSampleIntervalMs = 1000;
/** Children are looked for less often than the process itself is looked at. */
const minimumChildrenIntervalMs = 100;
/** `/proc/PID/status` up to what is wanted of it. */
const statusBytes = 2048;

/** The most memory that a process and its children were seen to hold. */
export class MemoryMeter {
  readonly #processId: number;
  #maxKb = 0;
  #sampledAt = -Infinity;
  #childrenKb = 0;
  #status: number | undefined;
  readonly #buffer = Buffer.allocUnsafe(statusBytes);

  constructor(processId: number) {
    this.#processId = processId;
  }

  /** Whole megabytes; 0 before the first sample. */
  get maxMb(): number {
    return Math.ceil(this.#maxKb / 1024);
  }

  /** Looks now; where looking is costly (no `/proc`), in the background and at most once a second. */
  sample(): void {
    const now = performance.now();
    if (process.platform === 'linux') {
      if (now - this.#sampledAt >= minimumChildrenIntervalMs) {
        this.#sampledAt = now;
        this.#childrenKb = peakOfChildrenKb(this.#processId);
      }
      this.#note(this.#readOwnPeakKb() + this.#childrenKb);
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

  /** The process is gone. */
  close(): void {
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
