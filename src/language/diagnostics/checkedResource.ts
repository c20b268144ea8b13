import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import { functionsAmong } from '../../template/functions.ts';
import type { Resource, Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import { EffectiveResources } from '../effectiveTemplate.ts';
import { isWithin } from '../spans.ts';
import { dependenciesOf } from './graph/dependencies.ts';
import { rules } from './index.ts';
import type { Finding, KeptRule, ResourceContext } from './rule.ts';
import type { FunctionNode } from './schema/functionNodes.ts';
import { isReadable, SchemaNodes } from './schema/schemaNodes.ts';

/** What hangs on nothing but a resource's own text and `Globals`, where these stood then. */
export interface CheckedResource {
  readonly start: number;
  readonly startOfGlobals: number;
  readonly findings: readonly KeptFinding[];
  readonly findingsInGlobals: readonly KeptFinding[];
  readonly functionNodes: readonly FunctionNode[];
  /** By logical ID. */
  readonly dependencies: readonly (readonly [logicalId: string, ids: readonly string[]])[];
}

export interface KeptFinding {
  readonly rule: KeptRule;
  readonly finding: Finding;
}

export const keptRules = rules.filter((rule): rule is KeptRule => !('check' in rule));

/** Each of these, in the order of the text, on its own: none may repeat values of another one. */
export function checkedEach(
  resources: readonly Resource[],
  template: Template,
  types: ResourceTypes,
): CheckedResource[] {
  const nodes = new SchemaNodes(template, types);
  const functionNodes = resources.map((resource) => nodes.add(resource));
  const findings = resources.map((): KeptFinding[] => []);
  const findingsInGlobals = resources.map((): KeptFinding[] => []);
  const keep = (rule: KeptRule, finding: Finding, index: number): void => {
    const isInGlobals = template.globals !== undefined && isWithin(finding.span, template.globals);
    (isInGlobals ? findingsInGlobals : findings)[index]?.push({ rule, finding });
  };
  const together = contextOf(resources, template, types);
  const allFunctionNodes = functionNodes.flat();
  let alone: ResourceAlone[] | undefined;
  for (const rule of keptRules) {
    const found = findingsOf(rule, together, nodes, allFunctionNodes);
    const holders = found.map(({ span }) => holderOf(span, resources));
    if (!holders.includes(undefined))
      found.forEach((finding, index) => {
        keep(rule, finding, holders[index] ?? 0);
      });
    // What lies in `Globals` does not tell because of which resource it was found.
    else
      (alone ??= resources.map((resource) => resourceAlone(resource, template, types))).forEach(
        ({ context, nodes: own, functionNodes: ownFunctionNodes }, index) => {
          for (const finding of findingsOf(rule, context, own, ownFunctionNodes)) keep(rule, finding, index);
        },
      );
  }
  return resources.map((resource, index) => ({
    start: resource.span.start,
    startOfGlobals: template.globals?.start ?? 0,
    findings: findings[index] ?? [],
    findingsInGlobals: findingsInGlobals[index] ?? [],
    functionNodes: functionNodes[index] ?? [],
    dependencies: [[resource.logicalId, dependenciesOf(resource, template)]],
  }));
}

/** `Globals`, and resources of which nothing is kept. */
export function checkedTogether(
  resources: readonly Resource[],
  template: Template,
  types: ResourceTypes,
): CheckedResource {
  const nodes = new SchemaNodes(template, types);
  const functionNodes = [...nodes.addGlobals(), ...resources.flatMap((resource) => nodes.add(resource))];
  const context = contextOf(resources, template, types);
  return {
    start: 0,
    startOfGlobals: 0,
    findings: keptRules.flatMap((rule) =>
      findingsOf(rule, context, nodes, functionNodes).map((finding) => ({ rule, finding })),
    ),
    findingsInGlobals: [],
    functionNodes,
    dependencies: resources
      .filter((each) => isReadable(each, template))
      .map((each) => [each.logicalId, dependenciesOf(each, template)]),
  };
}

/** The same resource further on, or nearer, in another version of the text. */
export function moved(before: CheckedResource, start: number, startOfGlobals: number): CheckedResource {
  const by = start - before.start;
  const globalsBy = startOfGlobals - before.startOfGlobals;
  if (by === 0 && globalsBy === 0) return before;
  return {
    ...before,
    start,
    startOfGlobals,
    findings: movedFindings(before.findings, by),
    findingsInGlobals: movedFindings(before.findingsInGlobals, globalsBy),
    functionNodes:
      by === 0
        ? before.functionNodes
        : before.functionNodes.map(({ value, schema, name, span }) => ({
            value,
            schema,
            name,
            span: movedSpan(span, by),
          })),
  };
}

/** What the rules see of one resource. */
interface ResourceAlone {
  readonly context: ResourceContext;
  readonly nodes: SchemaNodes;
  readonly functionNodes: readonly FunctionNode[];
}

function resourceAlone(resource: Resource, template: Template, types: ResourceTypes): ResourceAlone {
  const nodes = new SchemaNodes(template, types);
  const functionNodes = nodes.add(resource);
  return { context: contextOf([resource], template, types), nodes, functionNodes };
}

function contextOf(
  resources: readonly Resource[],
  template: Template,
  types: ResourceTypes,
): ResourceContext {
  return {
    resources,
    effective: new EffectiveResources(template, resources),
    functions: functionsAmong(resources, template),
    kind: template.kind,
    types,
  };
}

function findingsOf(
  rule: KeptRule,
  context: ResourceContext,
  nodes: SchemaNodes,
  functionNodes: readonly FunctionNode[],
): readonly Finding[] {
  if ('checkResources' in rule) return [...rule.checkResources(context)];
  const found = [...rule.checkNodes(nodes.where((schema) => rule.concerns(schema)))];
  // Which schema was met first hangs on what other resources there are.
  found.sort((a, b) => (a.message < b.message ? -1 : 1));
  return [...found, ...(rule.checkFunctionNodes?.(functionNodes) ?? [])];
}

/** Which of them a stretch of text lies in; none where it lies elsewhere. */
function holderOf(span: Span, resources: readonly Resource[]): number | undefined {
  let [low, high] = [0, resources.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const resource = resources[middle];
    if (!resource || isWithin(span, resource.span)) return resource && middle;
    if (span.start < resource.span.start) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

function movedFindings(findings: readonly KeptFinding[], by: number): readonly KeptFinding[] {
  if (by === 0) return findings;
  return findings.map(({ rule, finding }) => ({
    rule,
    finding: { ...finding, span: movedSpan(finding.span, by) },
  }));
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
