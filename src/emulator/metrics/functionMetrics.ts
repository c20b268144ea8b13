import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { InvocationReport } from '../invocation.ts';
import { embeddedMetrics, type EmbeddedMetric } from './embeddedMetrics.ts';
import { Statistic, type StatisticSet } from './statistic.ts';

/** Dimensions that never repeat, such as request IDs, must not fill the memory. */
const mostCustomMetrics = 1000;
const mbPerGb = 1024;

/** A metric that the function writes into its log, by its dimensions. */
export interface CustomMetric extends Omit<EmbeddedMetric, 'values'> {
  readonly statistic: StatisticSet;
}

/**
 * What CloudWatch would know of a function, since the emulator started. Everything is added up as it comes.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export class FunctionMetrics {
  invocations = 0;
  /** Invocations that failed, timed out or met no runtime. */
  errors = 0;
  throttles = 0;
  /** The most there were at once. */
  concurrentExecutions = 0;
  readonly durationMs = new Statistic();
  billedDurationMs = 0;
  /** Billed, by the architecture that has its price. */
  readonly gbSeconds = { x86_64: 0, arm64: 0 };
  readonly #custom = new Map<string, CustomMetric & { readonly statistic: Statistic }>();

  get custom(): readonly CustomMetric[] {
    return [...this.#custom.values()];
  }

  addReport(
    report: Omit<InvocationReport, 'log'>,
    architecture: NonNullable<FunctionConfiguration['architecture']>,
  ): void {
    this.invocations++;
    if (report.status !== 'success') this.errors++;
    this.durationMs.add(report.durationMs);
    this.billedDurationMs += report.billedDurationMs;
    this.gbSeconds[architecture] += (report.memorySizeMb / mbPerGb) * (report.billedDurationMs / 1000);
  }

  /** `running`: how many invocations run now. */
  addConcurrency(running: number): void {
    if (running > this.concurrentExecutions) this.concurrentExecutions = running;
  }

  /** Takes the metrics out of a line that the function logged; answers whether there were any. */
  addLine(line: string): boolean {
    const metrics = embeddedMetrics(line);
    for (const { values, ...metric } of metrics) {
      const { namespace, name, unit, dimensions } = metric;
      const key = JSON.stringify([namespace, name, unit, dimensions]);
      const known = this.#custom.get(key);
      if (known === undefined && this.#custom.size >= mostCustomMetrics) continue;
      const { statistic } = known ?? { statistic: new Statistic() };
      for (const value of values) statistic.add(value);
      this.#custom.set(key, known ?? { ...metric, statistic });
    }
    return metrics.length > 0;
  }
}
