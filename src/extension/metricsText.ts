/** Metrics as Markdown. Knows no VS Code. */
import type { FunctionMetricsMessage, MetricRowMessage } from '../protocol/localLambda.ts';

/** A document with a table for each function. */
export function metricsDocument(functions: readonly FunctionMetricsMessage[]): string {
  if (functions.length === 0) return '# Metrics\n\nNo function has run since the local Lambda started.\n';
  const sections = functions.map(
    ({ function: name, rows }) => `## ${escaped(name)}\n\n${metricsTable(rows)}`,
  );
  return [
    '# Metrics',
    'Since the local Lambda started. The cost is what AWS would ask for such invocations, by the prices in the settings.',
    ...sections,
  ].join('\n\n');
}

/** What the rows are says the text around them: a table without a head. */
export function metricsTable(rows: readonly MetricRowMessage[]): string {
  const lines = rows.map(({ name, value }) => `| ${escaped(name)} | ${escaped(value)} |`);
  return ['| | |', '|:--|:--|', ...lines, ''].join('\n');
}

/** Functions choose the names of their metrics. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|$~-]/g, String.raw`\$&`).replace(/\s+/g, ' ');
}
