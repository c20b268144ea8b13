import { execFile } from 'node:child_process';
import { OpenProcFile } from './openProcFile.ts';
import { childrenFile, familiesOf, readProcFile } from './processTable.ts';

const minimumSampleIntervalMs = 1000;
const watchIntervalMs = 100;
const briefInvocationMs = 5;
const recentSampleMs = 50;
/** As between an answer that was suspicious and its report. */
const presentSampleMs = 1;

export interface MemoryLimit {
  readonly limitMb: number;
  /** Called once. */
  onExceeded(): void;
}

/** The most memory that a process and its children were seen to hold. */
export class MemoryMeter {
  readonly #processId: number;
  readonly #limit: MemoryLimit | undefined;
  #maxKb = 0;
  #isExceeded = false;
  #lookedAt = -Infinity;
  #sampledAt = -Infinity;
  #isWatching = false;
  #watching: NodeJS.Timeout | undefined;
  /** Both are part of nearly every invocation. */
  readonly #status: OpenProcFile;
  readonly #children: OpenProcFile;

  /** Without a limit it only measures. */
  constructor(processId: number, limit: MemoryLimit | undefined) {
    this.#processId = processId;
    this.#limit = limit;
    this.#status = new OpenProcFile(`${processId}/status`);
    this.#children = new OpenProcFile(childrenFile(processId));
  }

  /** Whole megabytes; 0 before the first sample. */
  get maxMb(): number {
    return Math.ceil(this.#maxKb / 1024);
  }

  /** Looks after an invocation, unless there was too little time to change what was seen a moment ago. */
  sampleAfter(durationMs: number): void {
    const isBrief = durationMs < briefInvocationMs;
    const sinceMs = performance.now() - this.#lookedAt;
    if (sinceMs >= (isBrief ? recentSampleMs : presentSampleMs)) this.sample();
  }

  /** Looks now; where looking is costly (no `/proc`), in the background and at most once a second. */
  sample(): void {
    const now = performance.now();
    this.#lookedAt = now;
    if (process.platform === 'linux') {
      this.#sampleProc();
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

  /** Looks again and again until told to rest. */
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
    this.#status.close();
    this.#children.close();
  }

  #sampleProc(): void {
    const own = this.#status.read();
    const children = familiesOf(this.#children.read());
    const peakKb = kbOf(own, 'VmHWM:');
    if (children.length === 0) {
      this.#note(peakKb);
      return;
    }
    const statuses = [own, ...children.map((child) => readProcFile(`${child}/status`))];
    // Programs and libraries are in memory once, whoever uses them.
    const filesKb = Math.max(...statuses.map((status) => kbOf(status, 'RssFile:')));
    const ownKb = sum(statuses.map((status) => kbOf(status, 'RssAnon:') + kbOf(status, 'RssShmem:')));
    // What a child shares with its parent is counted for both; only where that matters is it worth a closer look.
    const isNear = this.#limit !== undefined && filesKb + ownKb > this.#limit.limitMb * 1024;
    const treeKb = isNear ? sum([this.#processId, ...children].map(proportionalKb)) : ownKb;
    this.#note(Math.max(peakKb, filesKb + treeKb));
  }

  #note(kb: number): void {
    this.#maxKb = Math.max(this.#maxKb, kb);
    if (this.#limit === undefined || this.#isExceeded || kb <= this.#limit.limitMb * 1024) return;
    this.#isExceeded = true;
    this.#limit.onExceeded();
  }
}

/** A process's own memory and its part of what it shares, without files. */
function proportionalKb(processId: number): number {
  const parts = readProcFile(`${processId}/smaps_rollup`);
  return kbOf(parts, 'Pss_Anon:') + kbOf(parts, 'Pss_Shmem:');
}

function kbOf(text: string, name: string): number {
  const start = text.indexOf(name);
  return start === -1 ? 0 : parseInt(text.slice(start + name.length), 10);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
