import type { EffectiveProperty, FunctionOnItsOwn, FunctionResource, Trigger } from './functionResource.ts';
import { withGlobals } from './globals.ts';
import { plainTriggers } from './plainTriggers.ts';
import type { Resource, Template } from './template.ts';
import { entryOf, textOf, valueOf } from './value.ts';

/** The Lambda functions of a template in the order of the text, each with its triggers. */
export function functionsOf(template: Template): FunctionResource[] {
  const seen = new Set<string>();
  const found = template.resources.filter(({ type, logicalId }) => {
    if (!isFunctionType(type) || seen.has(logicalId)) return false;
    seen.add(logicalId);
    return true;
  });
  const plain = plainTriggers(template, seen);
  return found.map((resource) => functionOf(template, resource, plain.get(resource.logicalId) ?? []));
}

/** Those among the resources, without what the rest of the template leads to them. */
export function functionsAmong(resources: readonly Resource[], template: Template): FunctionOnItsOwn[] {
  return resources
    .filter(({ type }) => isFunctionType(type))
    .map((resource) => functionOf(template, resource, []));
}

function isFunctionType(type: string): type is FunctionResource['type'] {
  return type === 'AWS::Serverless::Function' || type === 'AWS::Lambda::Function';
}

function functionOf(template: Template, resource: Resource, plain: readonly Trigger[]): FunctionResource {
  const isSam = resource.type === 'AWS::Serverless::Function';
  const properties = isSam ? withGlobals(template, resource) : ownProperties(resource);
  return {
    resource,
    logicalId: resource.logicalId,
    type: isSam ? 'AWS::Serverless::Function' : 'AWS::Lambda::Function',
    properties,
    triggers: [...(isSam ? samTriggers(resource, properties) : []), ...plain],
  };
}

function ownProperties(resource: Resource): Map<string, EffectiveProperty> {
  const entries = resource.properties?.entries ?? [];
  // Backwards, so that of a key that stands twice the first counts, as everywhere.
  return new Map(entries.toReversed().map(({ key, value }) => [key, { value, origin: 'function' }]));
}

function samTriggers(resource: Resource, properties: ReadonlyMap<string, EffectiveProperty>): Trigger[] {
  const events = properties.get('Events')?.value;
  const triggers = (events?.kind === 'map' ? events.entries : []).map(({ key, keySpan, value }): Trigger => ({
    logicalId: key,
    span: { start: keySpan.start, end: Math.max(keySpan.end, value.end) },
    type: textOf(valueOf(value, 'Type')) ?? '',
    properties: valueOf(value, 'Properties'),
  }));
  const url = properties.get('FunctionUrlConfig')?.value;
  if (!url) return triggers;
  const key = entryOf(resource.properties, 'FunctionUrlConfig')?.keySpan;
  const span = { start: key?.start ?? url.start, end: url.end };
  return [...triggers, { logicalId: `${resource.logicalId}Url`, span, type: 'FunctionUrl', properties: url }];
}
