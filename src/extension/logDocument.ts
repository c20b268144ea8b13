/** What was found in a log as text. Knows no VS Code. */
import type { SearchLogsResult } from '../protocol/localLambda.ts';
import { clickable } from './logLine.ts';

export function logDocument({ events, count }: SearchLogsResult): string {
  if (count === 0) return 'No such record is kept.\n';
  const left = count - events.length;
  const head = left > 0 ? [`… ${left} earlier records are not shown …`] : [];
  const lines = events.map(
    ({ timeMs, message }) => `${new Date(timeMs).toISOString()}  ${clickable(message)}`,
  );
  return `${[...head, ...lines].join('\n')}\n`;
}
