import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';

const operators: ReadonlySet<string> = new Set([
  'anything-but',
  'cidr',
  'equals-ignore-case',
  'exists',
  'numeric',
  'prefix',
  'suffix',
  'wildcard',
]);

/** What is wrong with the JSON of an event pattern; undefined where nothing is. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html */
export function patternComplaint(text: string): string | undefined {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return 'This pattern is no JSON.';
  }
  return isJsonObject(json) ? complaintOfMap(json) : 'A pattern is a JSON object.';
}

function complaintOfMap(map: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(map)) {
    if (name === '$or') continue;
    const complaint = isJsonObject(value)
      ? complaintOfMap(value)
      : Array.isArray(value)
        ? complaintOfList(value as readonly Json[])
        : `\`${name}\` is a list of the values to let through: \`[${JSON.stringify(value)}]\`.`;
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

function complaintOfList(list: readonly Json[]): string | undefined {
  for (const item of list) {
    if (Array.isArray(item)) return 'A list of values has no lists in it.';
    const [operator] = isJsonObject(item) ? Object.keys(item) : [];
    if (operator !== undefined && !operators.has(operator))
      return `There is no test \`${operator}\` in event patterns.`;
  }
  return undefined;
}
