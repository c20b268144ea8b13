import { relative, sep } from 'node:path';
import { loadApplication } from '../application/loadApplication.ts';
import { diagnose, type RuleSeverity } from '../language/diagnostics/diagnose.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { Positions } from '../template/positions.ts';
import { filesBeside } from './filesBeside.ts';
import type { CheckedTemplate, Location } from './report.ts';

export interface CheckOptions {
  readonly region: string;
  readonly types: ResourceTypes;
  readonly severities: Readonly<Record<string, RuleSeverity>>;
}

/** Checks a template by an absolute path, with the files beside it. */
export function checkTemplate(path: string, { region, types, severities }: CheckOptions): CheckedTemplate {
  const resolve = loadApplication({ templatePath: path, region });
  const problems = diagnose({ resolve, files: filesBeside(path), today: new Date(), types, severities });
  const positions = new Positions(resolve.template.text);
  const locationOf = (offset: number): Location => {
    const { line, character } = positions.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    path: relative(process.cwd(), path).split(sep).join('/'),
    problems: problems.map(({ span, code, severity, message }) => ({
      code,
      severity,
      message,
      start: locationOf(span.start),
      end: locationOf(span.end),
    })),
  };
}
