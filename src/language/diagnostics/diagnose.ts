import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { ResolveContext } from '../../template/resolve.ts';
import type { Problem } from '../../template/template.ts';
import { EffectiveTemplate } from '../effectiveTemplate.ts';
import type { Files } from '../files.ts';
import { handlerFileOf } from '../handlerFile.ts';
import { hasUnknownMacro } from '../macros.ts';
import { placedValuesOf } from '../placedValues.ts';
import { TemplateDocument } from '../templateDocument.ts';
import { CheckedResources, type CheckedTemplate } from './checkedResources.ts';
import { rules } from './index.ts';
import { macroSpans } from './macroSpans.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { Suppressions } from './suppressions.ts';

export type RuleSeverity = Problem['severity'] | 'off';

export interface DiagnoseOptions {
  readonly resolve: ResolveContext;
  readonly files: Files;
  readonly today: Date;
  readonly types: ResourceTypes;
  /** By code; a rule that is not named has its own severity. */
  readonly severities?: Readonly<Record<string, RuleSeverity>>;
  /** The template as language features have it; what they computed of it is not computed again. */
  readonly document?: TemplateDocument;
  /** What was found in the version of the document before. */
  readonly checked?: CheckedResources;
}

/** Every problem of a template that it does not itself suppress, in the order of the text. */
export function diagnose(options: DiagnoseOptions): Problem[] {
  const { severities = {}, types, checked = new CheckedResources() } = options;
  const { template } = options.resolve;
  const found = checked.check(template, types);
  const context = contextOf(options, found);
  const suppressions = new Suppressions(template);
  const changed = macroSpans(template);
  const problems = rules.flatMap((rule) => {
    const severity = Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined;
    if (severity === 'off') return [];
    const findings = 'check' in rule ? rule.check(context) : (found.byRule.get(rule) ?? []);
    const own = problemsOf(rule, findings, severity).filter(({ span }) => !suppressions.holds(rule, span));
    if (rule.judgesMacroInput === true) return own;
    return own.filter(
      ({ span }) => !changed.some(({ start, end }) => start <= span.start && span.end <= end),
    );
  });
  return withoutRepetitions(problems).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const givingWay = new Set(rules.filter(({ givesWay }) => givesWay).map(({ code }) => code));

function withoutRepetitions(problems: readonly Problem[]): Problem[] {
  const said = new Set(
    problems
      .filter(({ code, severity }) => severity === 'error' && !givingWay.has(code))
      .map(({ span }) => `${span.start} ${span.end}`),
  );
  return problems.filter(({ code, span }) => !givingWay.has(code) || !said.has(`${span.start} ${span.end}`));
}

function contextOf(
  { resolve, files, today, types, document }: DiagnoseOptions,
  { functionNodes, dependencies }: CheckedTemplate,
): RuleContext {
  const { template } = resolve;
  const { functions, names, references } = document ?? new TemplateDocument('', resolve, files);
  return {
    template,
    functions,
    effective: new EffectiveTemplate(template),
    resolve,
    files,
    today,
    handlerFiles: new Map(functions.map((func) => [func, handlerFileOf(func, resolve, files)])),
    names,
    references,
    values: placedValuesOf(template),
    types,
    functionNodes,
    dependencies,
    isComplete: !template.problems.some(({ code }) => code !== 'duplicate-key') && !hasUnknownMacro(template),
  };
}

/** A value that several functions share, as those of `Globals`, is found once. */
function problemsOf(
  rule: Rule,
  findings: Iterable<Finding>,
  given: Problem['severity'] | undefined,
): Problem[] {
  const { code } = rule;
  const found = new Map<string, Problem>();
  for (const finding of findings) {
    const { span, message } = finding;
    const severity = given ?? finding.severity ?? rule.severity;
    found.set(`${span.start} ${span.end} ${message}`, { span, code, severity, message });
  }
  return [...found.values()];
}
