import type { Resource } from './template.ts';
import type { Value } from './value.ts';

/** A trigger that a resource makes, and what it says of the function it leads to. */
export interface PlainTrigger {
  readonly target: Value | undefined;
  readonly type: string;
  readonly properties: Value | undefined;
}

export type PlainTriggerReader = (
  resource: Resource,
  resources: ReadonlyMap<string, Resource>,
) => readonly PlainTrigger[];
