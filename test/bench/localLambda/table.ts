import type { Contestant } from './contestant.ts';
import { median } from '../median.ts';
import type { Figures } from './session.ts';

/** Median, and in parentheses the least and the most. */
export function table(figures: ReadonlyMap<Contestant, readonly Figures[]>): string {
  const [first] = [...figures.values()].flat();
  const names = Object.keys(first ?? {}) as (keyof Figures)[];
  const rows = [...figures].map(([{ name }, sessions]) => {
    const cells = names.map((each) => cell(sessions.map((session) => session[each])));
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `| --- |${' ---: |'.repeat(names.length)}`, ...rows].join('\n');
}

/** The median of each figure. */
export function medians(sessions: readonly Figures[]): Figures {
  const [first] = sessions;
  const entries = Object.keys(first ?? {}).map((name) => {
    const values = sessions.map((session) => session[name as keyof Figures]);
    return [name, median(values)];
  });
  return Object.fromEntries(entries) as Figures;
}

function cell(values: readonly number[]): string {
  return `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}

function shown(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0);
}
