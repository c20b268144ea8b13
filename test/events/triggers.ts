import type { Json } from '../../src/shared/json.ts';
import type { GeneratedEvent, SampleEventNames } from '../../src/events/sampleEvents.ts';
import { sampleEventsOf } from '../../src/events/sampleEvents.ts';
import type { Value } from '../../src/template/value.ts';

export const shop: SampleEventNames = { stackName: 'shop', region: 'eu-west-1', accountId: '123456789012' };

/** The sample event of a trigger that is written as JSON. */
export function sampleOf(type: string, properties: Json, names = shop): GeneratedEvent {
  const span = { start: 0, end: 0 };
  const triggers = [{ logicalId: 'MyTrigger', span, type, properties: valueOf(properties) }];
  const [sample] = sampleEventsOf({ triggers }, names);
  if (sample === undefined) throw new Error('no sample event');
  return sample;
}

/** The part of an event at a path. */
export function at(event: Json, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], event);
}

/** JSON as the template's parser would give it; `{ Ref: … }` and `{ 'Fn::…': … }` are intrinsic functions. */
function valueOf(json: Json): Value {
  const span = { start: 0, end: 0 };
  if (json === null || typeof json !== 'object')
    return { kind: 'scalar', value: json, source: String(json), ...span };
  if (Array.isArray(json)) return { kind: 'list', items: (json as readonly Json[]).map(valueOf), ...span };
  const entries = Object.entries(json as Readonly<Record<string, Json>>);
  const [only] = entries;
  if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
    return { kind: 'intrinsic', name: only[0], nameSpan: span, argument: valueOf(only[1]), ...span };
  return {
    kind: 'map',
    entries: entries.map(([key, value]) => ({ key, keySpan: span, value: valueOf(value) })),
    ...span,
  };
}
