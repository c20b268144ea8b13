import { loadApplication } from '../application/loadApplication.ts';
import { diagnose, type RuleSeverity } from '../language/diagnostics/diagnose.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { checkedFile } from './checkedFile.ts';
import { filesBeside } from './filesBeside.ts';
import type { CheckedFile } from './report.ts';

export interface CheckOptions {
  readonly region: string;
  readonly types: ResourceTypes;
  readonly severities: Readonly<Record<string, RuleSeverity>>;
}

/** Checks a template by an absolute path, with the files beside it. */
export function checkTemplate(path: string, { region, types, severities }: CheckOptions): CheckedFile {
  const resolve = loadApplication({ templatePath: path, region });
  const problems = diagnose({ resolve, files: filesBeside(path), today: new Date(), types, severities });
  return checkedFile(path, resolve.template.text, problems);
}
