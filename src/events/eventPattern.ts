/** From an event pattern, as EventBridge rules and event source mappings have them, to an event it lets through. */
import type { Json, JsonObject } from '../shared/json.ts';
import { isJsonObject } from '../shared/json.ts';
import { items, object, parsed, text } from './values.ts';

/** An event the pattern lets through; what only a missing field would match is left out. */
export function eventMatching(pattern: Json): Json | undefined {
  if (!isJsonObject(pattern)) return valueMatching(items(pattern));
  const entries = Object.entries(pattern)
    .filter(([name]) => name !== '$or')
    .map(([name, inner]) => [name, eventMatching(inner)] as const)
    .filter((entry): entry is readonly [string, Json] => entry[1] !== undefined);
  const [branch] = items(pattern['$or']);
  const alternative = branch === undefined ? undefined : eventMatching(branch);
  return { ...Object.fromEntries(entries), ...(isJsonObject(alternative) ? alternative : {}) };
}

/** The patterns of an event source mapping's `FilterCriteria`. */
export function filtersOf(properties: JsonObject): readonly JsonObject[] {
  return items(object(properties, 'FilterCriteria')?.['Filters'])
    .filter(isJsonObject)
    .map((filter) => parsed(text(filter, 'Pattern')))
    .filter(isJsonObject);
}

function valueMatching(alternatives: readonly Json[]): Json | undefined {
  const [first] = alternatives;
  if (first === undefined) return 'example';
  if (!isJsonObject(first)) return first;
  if ('exists' in first) return first['exists'] === false ? undefined : 'example';
  if ('numeric' in first) return numberMatching(items(first['numeric']));
  if ('prefix' in first) return textIn(first['prefix']);
  if ('suffix' in first) return textIn(first['suffix']);
  if ('wildcard' in first) return textIn(first['wildcard']).replaceAll('*', '');
  if ('equals-ignore-case' in first) return first['equals-ignore-case'];
  if ('cidr' in first) return textIn(first['cidr']).replace(/\/.*$/, '');
  return 'example';
}

function textIn(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  const inner = isJsonObject(value) ? value['equals-ignore-case'] : undefined;
  return typeof inner === 'string' ? inner : '';
}

/** A number within `[">=", 1, "<", 5]`. */
function numberMatching(conditions: readonly Json[]): number {
  let [low, high] = [-Infinity, Infinity];
  for (let index = 0; index + 1 < conditions.length; index += 2) {
    const bound = Number(conditions[index + 1]);
    const operator = conditions[index];
    if (operator === '=') return bound;
    if (operator === '>' || operator === '>=') low = operator === '>' ? bound + 1 : bound;
    if (operator === '<' || operator === '<=') high = operator === '<' ? bound - 1 : bound;
  }
  if (low === -Infinity) return high === Infinity ? 0 : high;
  return low <= high ? low : (low + high) / 2;
}
