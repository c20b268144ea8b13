import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import { rules } from './index.ts';
import type { Finding, NodeRule } from './rule.ts';
import { functionNodesOf, type FunctionNode } from './schema/functionNodes.ts';
import { isReadable, schemaNodesOf, schemaNodesOfGlobals, type SchemaNode } from './schema/schemaNodes.ts';

/** What the schemas of resource types say of a template. */
export interface SchemaFindings {
  readonly byRule: ReadonlyMap<NodeRule, readonly Finding[]>;
  readonly functionNodes: readonly FunctionNode[];
}

/** What was found in a resource, where it stood then. */
interface Checked {
  readonly start: number;
  readonly findings: readonly { readonly rule: NodeRule; readonly finding: Finding }[];
  readonly functionNodes: readonly FunctionNode[];
}

const nodeRules = rules.filter((rule) => 'checkNodes' in rule);

/** Checks the versions of one document: a resource whose text and `Globals` are as before is not checked again. */
export class CheckedResources {
  #byText: ReadonlyMap<string, Checked> = new Map();
  #inherited = '';

  check(template: Template, types: ResourceTypes): SchemaFindings {
    const ofGlobals = checked(schemaNodesOfGlobals(template, types), 0);
    // What an alias repeats may change though the text around the alias does not.
    if (template.hasAnchors)
      return together([ofGlobals, checked(schemaNodesOf(template.resources, template, types), 0)]);
    const inherited = inheritedText(template);
    const known = inherited === this.#inherited ? this.#byText : new Map<string, Checked>();
    const byText = new Map<string, Checked>();
    const all = template.resources
      .filter((resource) => isReadable(resource, template))
      .map((resource) => {
        const { start, end } = resource.span;
        const text = template.text.slice(start, end);
        const before = known.get(text) ?? byText.get(text);
        const now = before
          ? moved(before, start)
          : checked(schemaNodesOf([resource], template, types), start);
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

function checked(nodes: readonly SchemaNode[], start: number): Checked {
  const findings = nodeRules.flatMap((rule) =>
    [...rule.checkNodes(nodes)].map((finding) => ({ rule, finding })),
  );
  return { start, findings, functionNodes: [...functionNodesOf(nodes)] };
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
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function together(parts: readonly Checked[]): SchemaFindings {
  const byRule = new Map<NodeRule, Finding[]>(nodeRules.map((rule) => [rule, []]));
  for (const { findings } of parts) for (const { rule, finding } of findings) byRule.get(rule)?.push(finding);
  return { byRule, functionNodes: parts.flatMap(({ functionNodes }) => functionNodes) };
}
