import { setTimeout as delay } from 'node:timers/promises';
import type { Extensions, ShutdownReason } from './extensions/extensions.ts';
import type { Sandbox } from './sandbox.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** How long all have, by what extensions there are. */
const internalBudgetMs = 500;
const externalBudgetMs = 2000;
/** The runtime's part of it. */
const runtimePart = 0.3;

/**
 * The shutdown phase: the runtime ends first, then the extensions are told and may finish; without extensions all
 * ends at once.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-shutdown
 */
export class Shutdown {
  readonly #sandbox: Sandbox;
  readonly #extensions: Extensions;
  readonly #telemetry: Telemetry;

  constructor(sandbox: Sandbox, extensions: Extensions, telemetry: Telemetry) {
    this.#sandbox = sandbox;
    this.#extensions = extensions;
    this.#telemetry = telemetry;
  }

  /** Resolves when no process is left. */
  async run(reason: ShutdownReason): Promise<void> {
    const { all } = this.#extensions;
    const hasExternal = all.some(({ isExternal }) => isExternal);
    if (all.length > 0) await this.#inTime(reason, hasExternal ? externalBudgetMs : internalBudgetMs);
    await this.#sandbox.close();
  }

  async #inTime(reason: ShutdownReason, budgetMs: number): Promise<void> {
    const startMs = performance.now();
    const leftMs = (): number => Math.max(0, budgetMs - (performance.now() - startMs));
    await this.#sandbox.runtime?.terminate(budgetMs * runtimePart);
    await this.#sandbox.runtime?.kill();
    this.#extensions.shutDown(reason, Math.round(Date.now() + leftMs()));
    await Promise.race([this.#telemetry.flush(), delay(leftMs(), undefined, { ref: false })]);
    await this.#sandbox.extensionsGoneWithin(leftMs());
  }
}
