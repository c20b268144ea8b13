import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSamconfig } from '../application/samconfig.ts';
import type { RuleSeverity } from '../language/diagnostics/diagnose.ts';
import { samconfigProblems } from '../language/otherFiles/samconfigProblems.ts';
import { textOf } from '../shared/fileSystem.ts';
import { parseTemplate } from '../template/parse.ts';
import { checkedFile } from './checkedFile.ts';
import type { CheckedFile } from './report.ts';

/** Checks each samconfig that lies beside one of these templates, by absolute paths. */
export function checkSamconfigs(
  templatePaths: readonly string[],
  severities: Readonly<Record<string, RuleSeverity>>,
): CheckedFile[] {
  const folders = [...new Set(templatePaths.map((path) => dirname(path)))];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter(isSamconfig)
      .map((name) => {
        const text = textOf(join(folder, name)) ?? '';
        const templates = templatePaths
          .filter((path) => dirname(path) === folder)
          .map((path) => parseTemplate(textOf(path) ?? '', path.endsWith('.json') ? 'json' : undefined));
        const problems = samconfigProblems(name, text, templates).flatMap((problem) => {
          const severity = severities[problem.code] ?? problem.severity;
          return severity === 'off' ? [] : [{ ...problem, severity }];
        });
        return checkedFile(join(folder, name), text, problems);
      }),
  );
}
