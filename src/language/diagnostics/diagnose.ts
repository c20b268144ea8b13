import { functionsOf } from '../../template/functions.ts';
import type { ResolveContext } from '../../template/resolve.ts';
import type { Problem } from '../../template/template.ts';
import type { Files } from '../files.ts';
import { rules } from './index.ts';
import type { Rule, RuleContext } from './rule.ts';

export interface DiagnoseOptions {
  readonly resolve: ResolveContext;
  readonly files: Files;
  readonly today: Date;
}

/** Every problem of a template, in the order of the text. */
export function diagnose({ resolve, files, today }: DiagnoseOptions): Problem[] {
  const { template } = resolve;
  const context: RuleContext = { template, functions: functionsOf(template), resolve, files, today };
  const problems = rules.flatMap((rule) => problemsOf(rule, context));
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A value that several functions share, as those of `Globals`, is found once. */
function problemsOf(rule: Rule, context: RuleContext): Problem[] {
  const found = new Map<string, Problem>();
  for (const { span, message, severity = rule.severity } of rule.check(context))
    found.set(`${span.start} ${span.end} ${message}`, { span, code: rule.code, severity, message });
  return [...found.values()];
}
