import type { JsonObject, Json } from '../shared/json.ts';

/** A trigger's own words, with intrinsic functions resolved as far as they can be. */
interface TriggerValues {
  readonly logicalId: string;
  /** SAM's word for the event source: `Api`, `SQS` … */
  readonly type: string;
  readonly properties: JsonObject;
}

/** Where the application would live at AWS: what ARNs and host names are made of. */
export interface Place {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
}

/** The kind of this folder's files: how an event source's event looks. Pure: the same values give the same event. */
export interface EventSource {
  /** SAM's words for it. */
  readonly types: readonly string[];
  /** An event as AWS would send it for this trigger, and what a picker calls it. */
  sample(trigger: TriggerValues, place: Place): { readonly label: string; readonly event: Json };
}
