import type { EffectiveProperty } from './functionResource.ts';
import { globalsSections } from './globalsSections.ts';
import type { Resource, Template } from './template.ts';
import { entryOf, textOf, valueOf, type MapEntry, type Value } from './value.ts';

/** The properties in force of a SAM function: its own, and those of `Globals` that it does not ignore. */
export function withGlobals(template: Template, resource: Resource): Map<string, EffectiveProperty> {
  return new Map(
    effectiveEntries(template, resource).map(({ entry: { key, value }, origin }) => [key, { value, origin }]),
  );
}

/** The same of a SAM resource of any type, as entries. */
export function propertiesInForce(template: Template, resource: Resource): MapEntry[] {
  return effectiveEntries(template, resource).map(({ entry }) => entry);
}

interface EffectiveEntry {
  readonly entry: MapEntry;
  readonly origin: EffectiveProperty['origin'];
}

/** Many ask it of the same resource. */
const known = new WeakMap<Resource, readonly EffectiveEntry[]>();

function effectiveEntries(template: Template, resource: Resource): readonly EffectiveEntry[] {
  const entries = known.get(resource) ?? entriesInForce(template, resource);
  known.set(resource, entries);
  return entries;
}

function entriesInForce(template: Template, resource: Resource): EffectiveEntry[] {
  const globals = new Map(globalsFor(template, resource).map((entry) => [entry.key, entry]));
  const own = new Map<string, MapEntry>();
  for (const entry of resource.properties?.entries ?? []) if (!own.has(entry.key)) own.set(entry.key, entry);
  return [
    ...[...own.values()].map((entry) => {
      const global = globals.get(entry.key)?.value;
      if (!global || !isMergeable(global, entry.value)) return { entry, origin: 'function' as const };
      return { entry: { ...entry, value: merged(global, entry.value) }, origin: 'merged' as const };
    }),
    ...[...globals.values()]
      .filter(({ key }) => !own.has(key))
      .map((entry) => ({ entry, origin: 'globals' as const })),
  ];
}

function globalsFor(template: Template, resource: Resource): MapEntry[] {
  const name = /^AWS::Serverless::(\w+)$/.exec(resource.type)?.[1] ?? '';
  const section = valueOf(template.globals, name);
  const ignored = valueOf(resource.body, 'IgnoreGlobals');
  if (section?.kind !== 'map' || textOf(ignored) === '*') return [];
  const ignoredKeys = new Set(ignored?.kind === 'list' ? ignored.items.map(textOf) : [textOf(ignored)]);
  return section.entries.filter(
    ({ key }) => globalsSections.get(name)?.has(key) !== false && !ignoredKeys.has(key),
  );
}

function isMergeable(global: Value, own: Value): boolean {
  return global.kind === own.kind && (own.kind === 'map' || own.kind === 'list');
}

/** Maps merge key by key, lists are joined with the global one first; anything else the function's own replaces. */
function merged(global: Value, own: Value): Value {
  if (global.kind === 'list' && own.kind === 'list') {
    return { ...own, items: [...global.items, ...own.items] };
  }
  if (global.kind !== 'map' || own.kind !== 'map') return own;
  const inherited = global.entries.map((entry) => {
    const override = entryOf(own, entry.key);
    return override ? { ...override, value: merged(entry.value, override.value) } : entry;
  });
  const added = own.entries.filter(({ key }) => entryOf(global, key) === undefined);
  return { ...own, entries: [...inherited, ...added] };
}
