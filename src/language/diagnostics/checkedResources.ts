import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Resource, Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import { rules } from './index.ts';
import { dependenciesOf } from './graph/dependencies.ts';
import type { Finding, NodeRule } from './rule.ts';
import { functionNodesOf, type FunctionNode } from './schema/functionNodes.ts';
import { isReadable, schemaNodesOf, schemaNodesOfGlobals, type SchemaNode } from './schema/schemaNodes.ts';

/** What hangs, of each resource, on nothing but its own text and `Globals`. */
export interface CheckedTemplate {
  readonly byRule: ReadonlyMap<NodeRule, readonly Finding[]>;
  readonly functionNodes: readonly FunctionNode[];
  /** By logical ID. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

/** What was found in a resource, where it stood then. */
interface Checked {
  readonly start: number;
  readonly findings: readonly { readonly rule: NodeRule; readonly finding: Finding }[];
  readonly functionNodes: readonly FunctionNode[];
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

const nodeRules = rules.filter((rule) => 'checkNodes' in rule);

/** Checks the versions of one document: a resource whose text and `Globals` are as before is not checked again. */
export class CheckedResources {
  #byText: ReadonlyMap<string, Checked> = new Map();
  #inherited = '';

  check(template: Template, types: ResourceTypes): CheckedTemplate {
    const ofGlobals = checked(schemaNodesOfGlobals(template, types), new Map(), 0);
    // What an alias repeats may change though the text around the alias does not.
    if (template.hasAnchors)
      return together([ofGlobals, checkedAnew(template.resources, template, types, 0)]);
    const inherited = inheritedText(template);
    const known = inherited === this.#inherited ? this.#byText : new Map<string, Checked>();
    const byText = new Map<string, Checked>();
    const all = template.resources
      .filter((resource) => isReadable(resource, template))
      .map((resource) => {
        const { start, end } = resource.span;
        const text = template.text.slice(start, end);
        const before = known.get(text) ?? byText.get(text);
        const now = before ? moved(before, start) : checkedAnew([resource], template, types, start);
        byText.set(text, now);
        return now;
      });
    this.#byText = byText;
    this.#inherited = inherited;
    return together([ofGlobals, ...all]);
  }
}

/** All that resources get from elsewhere. Where that stands is nothing to them. */
function inheritedText({ text, kind, globals }: Template): string {
  return globals ? `${kind} ${text.slice(globals.start, globals.end)}` : kind;
}

function checkedAnew(
  resources: readonly Resource[],
  template: Template,
  types: ResourceTypes,
  start: number,
): Checked {
  const dependencies = new Map(resources.map((each) => [each.logicalId, dependenciesOf(each, template)]));
  return checked(schemaNodesOf(resources, template, types), dependencies, start);
}

function checked(
  nodes: readonly SchemaNode[],
  dependencies: Checked['dependencies'],
  start: number,
): Checked {
  const findings = nodeRules.flatMap((rule) =>
    [...rule.checkNodes(nodes)].map((finding) => ({ rule, finding })),
  );
  return { start, findings, functionNodes: [...functionNodesOf(nodes)], dependencies };
}

function moved(before: Checked, start: number): Checked {
  const by = start - before.start;
  if (by === 0) return before;
  return {
    start,
    findings: before.findings.map(({ rule, finding }) => ({
      rule,
      finding: { ...finding, span: movedSpan(finding.span, by) },
    })),
    functionNodes: before.functionNodes.map((node) => ({ ...node, span: movedSpan(node.span, by) })),
    dependencies: before.dependencies,
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function together(parts: readonly Checked[]): CheckedTemplate {
  const byRule = new Map<NodeRule, Finding[]>(nodeRules.map((rule) => [rule, []]));
  for (const { findings } of parts) for (const { rule, finding } of findings) byRule.get(rule)?.push(finding);
  return {
    byRule,
    functionNodes: parts.flatMap(({ functionNodes }) => functionNodes),
    dependencies: new Map(parts.flatMap(({ dependencies }) => [...dependencies])),
  };
}
