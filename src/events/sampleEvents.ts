import type { FunctionResource, Trigger } from '../template/functionResource.ts';
import type { Value } from '../template/value.ts';
import type { Json } from '../shared/json.ts';
import { isJsonObject } from '../shared/json.ts';
import type { EventSource, Place } from './eventSource.ts';
import { eventSources } from './index.ts';
import { plainValue } from './plainValue.ts';

/** An event to invoke a function with, made from one of its triggers. */
export interface GeneratedEvent {
  /** For a picker, e.g. `GET /orders/{id}`. */
  readonly label: string;
  /** The trigger's logical ID. */
  readonly trigger: string;
  readonly triggerType: string;
  readonly event: Json;
}

export interface SampleEventNames extends Place {
  /** The value of an intrinsic function, where it is known. */
  readonly resolve?: (value: Value) => Json | undefined;
}

/** One event for each trigger of the function, in the template's order. */
export function sampleEventsOf(
  { triggers }: Pick<FunctionResource, 'triggers'>,
  names: SampleEventNames,
): readonly GeneratedEvent[] {
  return triggers.map((trigger) => sampleEventOf(trigger, names));
}

function sampleEventOf(trigger: Trigger, names: SampleEventNames): GeneratedEvent {
  const { logicalId, type } = trigger;
  const plain = trigger.properties === undefined ? {} : plainValue(trigger.properties, names.resolve);
  const source = eventSources.find(({ types }) => types.includes(type)) ?? unknownSource;
  const properties = isJsonObject(plain) ? plain : {};
  return { trigger: logicalId, triggerType: type, ...source.sample({ logicalId, type, properties }, names) };
}

/** A source whose events we do not know yet: nothing is invented. */
const unknownSource: EventSource = {
  types: [],
  sample: ({ logicalId, type }) => ({ label: `${type} ${logicalId}`, event: {} }),
};
