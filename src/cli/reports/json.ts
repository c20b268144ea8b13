import type { Report } from '../report.ts';

/** For programs: an array with one object for each problem. New keys may come; none goes or changes its meaning. */
export const json: Report = {
  format: 'json',
  render: (templates) => {
    const problems = templates.flatMap(({ path, problems: ofTemplate }) =>
      ofTemplate.map(({ code, severity, message, start, end }) => ({
        path,
        range: { start, end },
        code,
        severity,
        message,
      })),
    );
    return `${JSON.stringify(problems, undefined, 2)}\n`;
  },
};
