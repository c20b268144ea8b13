import type { Resource, Template } from './template.ts';

const byTemplate = new WeakMap<Template, ReadonlyMap<string, Resource>>();

/** The resource of a logical ID; of two that have the same one, the first. */
export function resourceNamed(template: Template, logicalId: string): Resource | undefined {
  let byId = byTemplate.get(template);
  if (!byId) {
    byId = new Map(template.resources.toReversed().map((resource) => [resource.logicalId, resource]));
    byTemplate.set(template, byId);
  }
  return byId.get(logicalId);
}
