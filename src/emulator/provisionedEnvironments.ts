import type { ExecutionEnvironment } from './executionEnvironment.ts';

/** An environment whose init phase is over. */
export interface ReadyEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly initDurationMs: number;
}

export interface ProvisionedEnvironmentsOptions {
  /** How many processes at most; the rest of what is wanted is said to be there. */
  readonly most: number;
  /** Starts one; nothing comes where its init phase fails. */
  start(): Promise<ReadyEnvironment | undefined>;
  onReady(environment: ExecutionEnvironment): void;
  onFailed(): void;
  /** One more than is wanted now. */
  onSurplus(environment: ExecutionEnvironment): void;
}

export type ProvisioningStatus = 'IN_PROGRESS' | 'READY' | 'FAILED';

/**
 * The environments of a version that are initialised ahead of their first event.
 * https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
 */
export class ProvisionedEnvironments {
  readonly #options: ProvisionedEnvironmentsOptions;
  /** With the init phase that no REPORT has told yet. */
  readonly #environments = new Map<ExecutionEnvironment, number | undefined>();
  #wanted = 0;
  #starting = 0;
  #hasFailed = false;

  constructor(options: ProvisionedEnvironmentsOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#environments.size;
  }

  /** How many are on their way. */
  get starting(): number {
    return this.#starting;
  }

  get status(): ProvisioningStatus {
    if (this.#hasFailed) return 'FAILED';
    return this.count < this.#wanted ? 'IN_PROGRESS' : 'READY';
  }

  has(environment: ExecutionEnvironment): boolean {
    return this.#environments.has(environment);
  }

  want(count: number): void {
    this.#wanted = Math.min(count, this.#options.most);
    this.#hasFailed = false;
    for (const environment of [...this.#environments.keys()].slice(this.#wanted)) {
      this.#environments.delete(environment);
      this.#options.onSurplus(environment);
    }
    this.#fill();
  }

  /** What the REPORT of its first invocation says of its init phase, which nobody waited for. */
  takeInit(environment: ExecutionEnvironment): { readonly initDurationMs?: number } {
    const initDurationMs = this.#environments.get(environment);
    if (initDurationMs === undefined) return {};
    this.#environments.set(environment, undefined);
    return { initDurationMs };
  }

  /** It ended: another takes its place, unless it did so by itself before it was of any use. */
  ended(environment: ExecutionEnvironment): void {
    const untold = this.#environments.get(environment);
    if (!this.#environments.delete(environment)) return;
    if (untold !== undefined && !environment.isStale) this.#hasFailed = true;
    this.#fill();
  }

  /** The code or the configuration is another: what failed may do now. */
  renew(): void {
    this.#hasFailed = false;
    this.#fill();
  }

  #fill(): void {
    while (!this.#hasFailed && this.count + this.#starting < this.#wanted) {
      this.#starting++;
      void this.#start();
    }
  }

  async #start(): Promise<void> {
    // Whoever invokes the function is told why it cannot start.
    const ready = await this.#options.start().catch(() => undefined);
    this.#starting--;
    if (ready === undefined) {
      this.#hasFailed = true;
      this.#options.onFailed();
      return;
    }
    const { environment, initDurationMs } = ready;
    if (this.count < this.#wanted && !environment.isStale) {
      this.#environments.set(environment, initDurationMs);
      this.#options.onReady(environment);
    } else {
      this.#options.onSurplus(environment);
    }
    this.#fill();
  }
}
