import type { CheckedFile, LocatedProblem, Report } from '../report.ts';

/** For test reports: a suite for each template, with a test that failed for each error or warning. */
export const junit: Report = {
  format: 'junit',
  render: (templates) => {
    const failures = templates.flatMap(({ problems }) => problems.filter(isFailure)).length;
    const tests = templates.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="Lambda Workbench" tests="${tests}" failures="${failures}">`,
      ...templates.map(suiteOf),
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function suiteOf({ path, problems }: CheckedFile): string {
  const failures = problems.filter(isFailure).length;
  const cases =
    problems.length === 0
      ? [caseOf(path, 'no problems', '')]
      : problems.map((each) => problemCase(path, each));
  return [
    `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function problemCase(path: string, problem: LocatedProblem): string {
  const { code, severity, message, start } = problem;
  const place = `${path}:${start.line}:${start.column}`;
  const said = isFailure(problem)
    ? `<failure type="${severity}" message="${escaped(message)}">${escaped(`${place} ${message}`)}</failure>`
    : `<system-out>${escaped(`${place} ${message}`)}</system-out>`;
  return caseOf(path, `${code} at ${start.line}:${start.column}`, said);
}

function caseOf(path: string, name: string, content: string): string {
  const start = `    <testcase classname="${escaped(path)}" name="${escaped(name)}"`;
  return content === '' ? `${start}/>` : `${start}>${content}</testcase>`;
}

function isFailure({ severity }: LocatedProblem): boolean {
  return severity !== 'information';
}

/** As an attribute or text of XML 1.0, which has no control characters. */
function escaped(value: string): string {
  return value
    .replace(/[\p{Cs}\uFFFE\uFFFF]|[^\t\n\r\P{Cc}]/gu, '\uFFFD')
    .replace(/[&<>"\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
