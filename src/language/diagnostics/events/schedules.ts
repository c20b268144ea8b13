const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
const days = 'SUN|MON|TUE|WED|THU|FRI|SAT';

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly words?: string;
}

const fields: readonly Field[] = [
  { name: 'minutes', from: 0, to: 59 },
  { name: 'hours', from: 0, to: 23 },
  { name: 'day of month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, words: months },
  { name: 'day of week', from: 1, to: 7, words: days },
  { name: 'year', from: 1970, to: 2199 },
];

/** What is wrong with a schedule; undefined where nothing is. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
export function complaintOfSchedule(text: string, isScheduler: boolean): string | undefined {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/s.exec(text.trim()) ?? [];
  if (kind === 'rate') return complaintOfRate(argument, isScheduler);
  if (kind === 'cron') return complaintOfCron(argument);
  if (kind === 'at' && isScheduler)
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(argument)
      ? undefined
      : '`at` takes `yyyy-mm-ddThh:mm:ss`.';
  return `A schedule is ${isScheduler ? '`at(…)`, ' : ''}\`rate(…)\` or \`cron(…)\`.`;
}

function complaintOfRate(argument: string, isScheduler: boolean): string | undefined {
  const [, count, unit = '', plural] = /^\s*(\d+)\s+(minute|hour|day)(s?)\s*$/.exec(argument) ?? [];
  if (count === undefined)
    return '`rate` takes a number and a unit: `rate(5 minutes)`, `rate(1 hour)`, `rate(7 days)`.';
  if (Number(count) === 0) return 'A rate is at least 1.';
  if (isScheduler || (Number(count) === 1) === (plural === '')) return undefined;
  return `Write \`rate(${count} ${unit}${plural === '' ? 's' : ''})\`.`;
}

function complaintOfCron(argument: string): string | undefined {
  const parts = argument.trim().split(/\s+/);
  if (parts.length !== fields.length)
    return `\`cron\` takes six fields (${fields.map(({ name }) => name).join(', ')}), not ${parts.length}.`;
  for (const [index, field] of fields.entries()) {
    const part = parts[index] ?? '';
    if (!part.split(',').every((each) => isField(each, field))) return `\`${part}\` is no ${field.name}.`;
  }
  const dayFields = [parts[2] ?? '', parts[4] ?? ''];
  if (dayFields.every((part) => part === '?')) return 'Only one of day of month and day of week can be `?`.';
  return dayFields.includes('?') ? undefined : 'One of day of month and day of week must be `?`.';
}

function isField(text: string, field: Field): boolean {
  const { name } = field;
  if (name.startsWith('day') && text === '?') return true;
  if (name === 'day of month' && /^(?:L|LW|L-\d{1,2}|\d{1,2}W)$/i.test(text)) return true;
  if (name === 'day of week' && /^(?:L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5]))$/i.test(text))
    return true;
  const [range = '', step] = text.split('/');
  if (step !== undefined && !/^\d+$/.test(step)) return false;
  if (range === '*') return true;
  const ends = range.split('-');
  return ends.length <= 2 && ends.every((end) => isValue(end, field));
}

function isValue(text: string, { from, to, words }: Field): boolean {
  if (words !== undefined && new RegExp(`^(?:${words})$`, 'i').test(text)) return true;
  return /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;
}
