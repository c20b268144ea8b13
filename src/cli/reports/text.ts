import type { CheckedFile, LocatedProblem, Report } from '../report.ts';

/** For people: the problems of each template below its path, then how many there are. */
export const text: Report = {
  format: 'text',
  render: (templates) => {
    const faulty = templates.filter(({ problems }) => problems.length > 0);
    return [...faulty.map(renderTemplate), `${summary(templates)}\n`].join('\n');
  },
};

function renderTemplate({ path, problems }: CheckedFile): string {
  const rows = problems.map(({ start, severity, code, message }) => ({
    place: `${start.line}:${start.column}`,
    severity,
    code,
    message,
  }));
  const width = (key: 'place' | 'severity' | 'code'): number =>
    Math.max(...rows.map((row) => row[key].length));
  const [place, severity, code] = [width('place'), width('severity'), width('code')];
  const lines = rows.map(
    (row) =>
      `  ${row.place.padEnd(place)}  ${row.severity.padEnd(severity)}  ${row.code.padEnd(code)}  ${row.message}\n`,
  );
  return `${path}\n${lines.join('')}`;
}

function summary(templates: readonly CheckedFile[]): string {
  const problems = templates.flatMap((template) => template.problems);
  const checked = counted(templates.length, 'file');
  if (problems.length === 0) return `No problems in ${checked}.`;
  const count = (severity: LocatedProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const errors = counted(count('error'), 'error');
  const warnings = counted(count('warning'), 'warning');
  const notes = counted(count('information'), 'note');
  return `${errors}, ${warnings} and ${notes} in ${checked}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
