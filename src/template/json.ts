import type { Json } from '../shared/json.ts';

/** A resolved value where text is wanted; lists and maps as JSON. */
export function textOfJson(json: Json): string {
  if (typeof json === 'string') return json;
  return json === null ? '' : JSON.stringify(json);
}
