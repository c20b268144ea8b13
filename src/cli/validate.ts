import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RuleSeverity } from '../language/diagnostics/diagnose.ts';
import { rules } from '../language/diagnostics/index.ts';
import { samconfigRules } from '../language/otherFiles/samconfigRules.ts';
import { ResourceTypes } from '../schema/resourceTypes.ts';
import { checkSamconfigs } from './checkSamconfig.ts';
import { checkTemplate } from './checkTemplate.ts';
import { badArguments, noTemplateIn, pathMissing, templateUnreadable } from './errors.ts';
import type { CheckedFile, LocatedProblem, Report } from './report.ts';
import { reports } from './reports/index.ts';
import type { Subcommand } from './subcommand.ts';
import { templatesIn } from './templatesIn.ts';

const severities: readonly LocatedProblem['severity'][] = ['error', 'warning', 'information'];

const usage = `Usage: lambda-workbench validate [PATH …] [--format NAME] [--fail-on SEVERITY] [--severity CODE=SEVERITY] [--region NAME]

Checks SAM and CloudFormation templates by the rules of the editor, with the code and samconfig beside them.

  PATH                      a template, or a folder in which templates are found by their content; default: this folder
  --format NAME             text (default), json, sarif or junit
  --fail-on SEVERITY        the least severe problem that makes it fail: error (default), warning or information
  --severity CODE=SEVERITY  how severe problems with this code are: error, warning, information or off; may be repeated
  --region NAME             the region the templates are for; default: us-east-1

Exit code: 0 where nothing is that severe, 1 where something is, 2 where it could not be checked.`;

export const validate: Subcommand = {
  name: 'validate',
  summary: 'check templates, in a terminal or a pipeline',
  usage,
  run: async (args, { distFolder }) => {
    const { paths, report, failOn, ...options } = readOptions(args);
    const types = new ResourceTypes(join(distFolder, 'schemas'));
    const templatePaths = paths.flatMap(templatesAt);
    const checked = [
      ...templatePaths.map((path) => checkTemplate(path, { ...options, types })),
      ...checkSamconfigs(templatePaths, options.severities),
    ];
    // A pipe may take its time, and the process ends with the exit code.
    await new Promise((done) => process.stdout.write(report.render(checked), done));
    return hasFailed(checked, failOn) ? 1 : 0;
  },
};

interface Options {
  readonly paths: readonly string[];
  readonly report: Report;
  readonly failOn: LocatedProblem['severity'];
  readonly severities: Readonly<Record<string, RuleSeverity>>;
  readonly region: string;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'error' },
        severity: { type: 'string', multiple: true, default: [] },
        region: { type: 'string', default: 'us-east-1' },
      },
    });
    return {
      paths: positionals.length > 0 ? positionals : ['.'],
      report: oneOf('--format', values.format, reports, ({ format }) => format),
      failOn: oneOf('--fail-on', values['fail-on'], severities, String),
      severities: Object.fromEntries(values.severity.map(severityOf)),
      region: values.region,
    };
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

function severityOf(assignment: string): [string, RuleSeverity] {
  const [code = '', severity = ''] = assignment.split('=', 2);
  if (![...rules, ...samconfigRules].some((rule) => rule.code === code))
    throw new Error(`--severity takes CODE=SEVERITY, and no rule has the code \`${code}\`.`);
  return [code, oneOf(`--severity ${code}=`, severity, [...severities, 'off' as const], String)];
}

function oneOf<T>(option: string, name: string, all: readonly T[], nameOf: (each: T) => string): T {
  const found = all.find((each) => nameOf(each) === name);
  if (found === undefined) throw new Error(`${option} takes ${all.map(nameOf).join(', ')}, not \`${name}\`.`);
  return found;
}

/** Absolute paths. A file that is named is a template, whatever is in it. */
function templatesAt(path: string): string[] {
  const absolute = resolve(path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw pathMissing(path);
  try {
    if (stats.isDirectory()) {
      const found = templatesIn(absolute);
      if (found.length === 0) throw noTemplateIn(path);
      return found;
    }
    readFileSync(absolute);
    return [absolute];
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw templateUnreadable(path, error.message);
    throw error;
  }
}

function hasFailed(files: readonly CheckedFile[], failOn: LocatedProblem['severity']): boolean {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return files.some(({ problems }) => problems.some(({ severity }) => failing.includes(severity)));
}
