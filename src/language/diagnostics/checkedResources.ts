import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Resource, Template } from '../../template/template.ts';
import { hasUnknownMacro } from '../macros.ts';
import { checkedEach, checkedTogether, keptRules, moved, type CheckedResource } from './checkedResource.ts';
import type { Finding, KeptRule } from './rule.ts';
import type { FunctionNode } from './schema/functionNodes.ts';
import { isReadable } from './schema/schemaNodes.ts';

/** What hangs, of each resource, on nothing but its own text and `Globals`. */
export interface CheckedTemplate {
  readonly byRule: ReadonlyMap<KeptRule, readonly Finding[]>;
  readonly functionNodes: readonly FunctionNode[];
  /** By logical ID. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

/** Checks the versions of one document: a resource whose text and `Globals` are as before is not checked again. */
export class CheckedResources {
  #byText: ReadonlyMap<string, CheckedResource> = new Map();
  #inherited = '';

  check(template: Template, types: ResourceTypes): CheckedTemplate {
    const { resources, hasAnchors } = template;
    const kept: Resource[] = [];
    const passing: Resource[] = [];
    // What an alias repeats may change though the text around the alias does not.
    for (const each of resources) (hasAnchors || !isReadable(each, template) ? passing : kept).push(each);
    return together([checkedTogether(passing, template, types), ...this.#checked(kept, template, types)]);
  }

  #checked(resources: readonly Resource[], template: Template, types: ResourceTypes): CheckedResource[] {
    const inherited = inheritedText(template);
    const before = inherited === this.#inherited ? this.#byText : new Map<string, CheckedResource>();
    const texts = resources.map(({ span }) => template.text.slice(span.start, span.end));
    const known = texts.map((text) => before.get(text));
    const changed = checkedEach(
      resources.filter((_, index) => !known[index]),
      template,
      types,
    ).values();
    const all = resources.flatMap(({ span }, index) => {
      const checked = known[index] ?? changed.next().value;
      return checked ? [moved(checked, span.start, template.globals?.start ?? 0)] : [];
    });
    this.#byText = new Map(all.map((checked, index) => [texts[index] ?? '', checked]));
    this.#inherited = inherited;
    return all;
  }
}

/** All that resources get from elsewhere. Where that stands is nothing to them. */
function inheritedText(template: Template): string {
  const { text, kind, globals } = template;
  const given = globals ? text.slice(globals.start, globals.end) : '';
  return `${kind} ${String(hasUnknownMacro(template))} ${given}`;
}

function together(parts: readonly CheckedResource[]): CheckedTemplate {
  const byRule = new Map<KeptRule, Finding[]>(keptRules.map((rule) => [rule, []]));
  for (const { findings, findingsInGlobals } of parts) {
    for (const { rule, finding } of findings) byRule.get(rule)?.push(finding);
    for (const { rule, finding } of findingsInGlobals) byRule.get(rule)?.push(finding);
  }
  return {
    byRule,
    functionNodes: parts.flatMap(({ functionNodes }) => functionNodes),
    dependencies: new Map(parts.flatMap(({ dependencies }) => dependencies)),
  };
}
