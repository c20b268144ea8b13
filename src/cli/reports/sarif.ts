import { rules } from '../../language/diagnostics/index.ts';
import type { AnyRule } from '../../language/diagnostics/rule.ts';
import { samconfigRules } from '../../language/otherFiles/samconfigRules.ts';
import type { LocatedProblem, Report } from '../report.ts';

const everyRule: readonly AnyRule[] = [...rules, ...samconfigRules];

/** For code scanning: SARIF 2.1.0 (OASIS), with every rule and its documentation. */
export const sarif: Report = {
  format: 'sarif',
  render: (templates) => {
    const results = templates.flatMap(({ path, problems }) =>
      problems.map((problem) => resultOf(problem, path)),
    );
    const driver = { name: 'Lambda Workbench', rules: everyRule.map(descriptorOf) };
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

function descriptorOf({ code, severity, documentation }: AnyRule): object {
  return {
    id: code,
    defaultConfiguration: { level: levelOf(severity) },
    fullDescription: { text: documentation, markdown: documentation },
    help: { text: documentation, markdown: documentation },
  };
}

function resultOf({ code, severity, message, start, end }: LocatedProblem, path: string): object {
  return {
    ruleId: code,
    ruleIndex: everyRule.findIndex((rule) => rule.code === code),
    level: levelOf(severity),
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(path) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
  };
}

function levelOf(severity: LocatedProblem['severity']): 'error' | 'warning' | 'note' {
  return severity === 'information' ? 'note' : severity;
}
