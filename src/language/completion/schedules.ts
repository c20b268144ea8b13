import type { Completion, CompletionContext } from './completion.ts';

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
const expressions: readonly (readonly [expression: string, detail: string])[] = [
  ['rate(5 minutes)', 'Every five minutes'],
  ['rate(1 hour)', 'Every hour'],
  ['rate(1 day)', 'Every day, counted from deployment'],
  ['cron(0 8 * * ? *)', 'Every day at 8:00 UTC'],
  ['cron(0 8 ? * MON-FRI *)', 'Monday to Friday at 8:00 UTC'],
  ['cron(0/15 * * * ? *)', 'At every quarter of an hour'],
  ['cron(0 0 1 * ? *)', 'On the first of every month'],
];

const once = ['at(2030-01-01T00:00:00)', 'Once; only EventBridge Scheduler'] as const;

/** `Schedule` of events and `ScheduleExpression` of rules and schedules. */
export function* scheduleCompletions({ cursor, place, schema }: CompletionContext): Iterable<Completion> {
  const key = place.path.at(-1);
  if (cursor.typing === 'key' || place.call || !schema) return;
  if (key !== 'Schedule' && key !== 'ScheduleExpression') return;
  const isScheduler = key === 'ScheduleExpression' && !schema.type.name.startsWith('AWS::Events::');
  for (const [index, [label, detail]] of [...expressions, ...(isScheduler ? [once] : [])].entries())
    yield { label, kind: 'value', insert: { kind: 'value', value: label }, detail, rank: 1 + index / 100 };
}
