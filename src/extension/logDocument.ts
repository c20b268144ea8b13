/** What was found in a log as text. Knows no VS Code. */
import type { SearchLogsResult } from '../protocol/localLambda.ts';
import { clickable } from './logLine.ts';

/** `timestamp`, as Lambda's runtimes begin a record with it, which has one already. */
const timestamp = /^\d{4}-\d\d-\d\dT[\d:.]+Z\t/;

export function logDocument({ events, count }: SearchLogsResult): string {
  const left = count - events.length;
  const head = left > 0 ? [`… ${left} earlier records are not shown …`] : [];
  const lines = events.map(
    ({ timeMs, message }) =>
      `${new Date(timeMs).toISOString()}  ${clickable(message.replace(timestamp, ''))}`,
  );
  return `${[...head, ...lines].join('\n')}\n`;
}
