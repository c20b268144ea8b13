import type { MetricsOfFunction } from '../localLambda/localLambdaOptions.ts';

/** For people: the metrics of each function below its name; nothing where no function ran. */
export function metricsText(metrics: readonly MetricsOfFunction[]): string {
  return metrics
    .map(({ function: name, rows }) => {
      const width = Math.max(...rows.map((row) => row.name.length));
      const lines = rows.map((row) => `  ${row.name.padEnd(width)}  ${row.value}\n`);
      return `\n${name}\n${lines.join('')}`;
    })
    .join('');
}
