import { estimatedCost, type Prices } from '../emulator/metrics/cost.ts';
import type { CustomMetric, FunctionMetrics } from '../emulator/metrics/functionMetrics.ts';

/** A metric for people: its name and what it comes to. */
export interface MetricRow {
  readonly name: string;
  readonly value: string;
}

/** The metrics of a function that CloudWatch has, what its invocations would cost at AWS, then its own metrics. */
export function metricRows(metrics: FunctionMetrics, prices: Prices): MetricRow[] {
  const { invocations, errors, throttles, durationMs, billedDurationMs, concurrentExecutions } = metrics;
  const rows = [
    { name: 'Invocations', value: whole(invocations) },
    { name: 'Errors', value: whole(errors) + shareOf(errors, invocations) },
    { name: 'Throttles', value: whole(throttles) },
  ];
  if (concurrentExecutions > 0)
    rows.push({ name: 'Concurrent executions', value: `at most ${whole(concurrentExecutions)}` });
  if (durationMs.samples > 0) {
    const cost = estimatedCost(metrics, prices);
    const { samples, sum, minimum, maximum } = durationMs;
    rows.push(
      {
        name: 'Duration',
        value:
          samples === 1 ? ms(sum) : `${ms(sum / samples)} on average, from ${ms(minimum)} to ${ms(maximum)}`,
      },
      { name: 'Billed duration', value: `${whole(billedDurationMs)} ms` },
      {
        name: 'Estimated cost',
        value: `${dollars(cost)} (${dollars((cost / invocations) * 1e6)} per million invocations)`,
      },
    );
  }
  return [...rows, ...metrics.custom.map(customRow)];
}

function customRow({ namespace, name, unit, dimensions, statistic }: CustomMetric): MetricRow {
  const { samples, sum, minimum, maximum } = statistic;
  const where = Object.entries(dimensions).map(([key, value]) => `${key}=${value}`);
  const of = unit === 'None' ? '' : ` ${unit}`;
  return {
    name: [`${namespace}/${name}`, ...where].join(' '),
    value:
      samples === 1
        ? `${number(sum)}${of}`
        : `sum ${number(sum)}${of}, average ${number(sum / samples)}, ` +
          `from ${number(minimum)} to ${number(maximum)}, ${whole(samples)} times`,
  };
}

function whole(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 });
}

function ms(duration: number): string {
  return `${duration.toFixed(2)} ms`;
}

function shareOf(part: number, all: number): string {
  return part === 0 ? '' : ` (${number((part / all) * 100)} %)`;
}

/** Small sums with as many digits as tell them from nothing. */
function dollars(sum: number): string {
  return `$${sum >= 1 ? sum.toFixed(2) : sum.toLocaleString('en-US', { maximumSignificantDigits: 3 })}`;
}
