import type { SchemaData } from '../../../schema/schemaData.ts';
import type { MapEntry, MapValue } from '../../../template/value.ts';
import { entryOf } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import { stands } from './presence.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const propertyCombination: Rule = {
  code: 'property-combination',
  cfnLint: ['E3014', 'E3017', 'E3018', 'E3020', 'E3021', 'E3058'],
  severity: 'error',
  documentation: `Some properties exclude each other, some need each other, and of some one must be given.`,
  bad: `
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      State: ENABLED
`,
  good: `
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      State: ENABLED
      ScheduleExpression: rate(1 day)
`,
  givesWay: true,
  concerns({ keywords }) {
    return asksForCombinations(keywords);
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const node of nodes) if (node.value.kind === 'map') yield* findingsOf(node);
  },
};

function* findingsOf(node: SchemaNode): Iterable<Finding> {
  const { value, schema, isPartial, inherited } = node;
  if (value.kind !== 'map') return;
  const {
    dependentExcluded = {},
    dependentRequired = {},
    requiredXor = [],
    requiredOr = [],
  } = schema.keywords;
  for (const entry of value.entries) {
    if (stands(value, entry.key) !== true) continue;
    if (schema.properties.get(entry.key)?.isForbidden) yield forbidden(entry, node);
    yield* excluded(entry, value, dependentExcluded[entry.key] ?? []);
  }
  yield* excludedChoices(
    value,
    requiredXor.map((name) => [name]),
  );
  const choices = [schema.keywords.oneOf ?? [], schema.keywords.anyOf ?? []].map(requiredOnly);
  yield* excludedChoices(value, choices[0] ?? []);
  if (isPartial || inherited?.kind === 'map') return;
  for (const [name, others] of Object.entries(dependentRequired)) yield* needed(name, others, node);
  const alternatives = [requiredXor.map((name) => [name]), requiredOr.map((name) => [name]), ...choices];
  for (const choice of alternatives) yield* oneNeeded(choice, value, node);
}

function asksForCombinations(keywords: SchemaData): boolean {
  const { requiredXor, requiredOr, dependentExcluded, dependentRequired, oneOf, anyOf } = keywords;
  if (requiredXor ?? requiredOr ?? dependentExcluded ?? dependentRequired ?? oneOf ?? anyOf) return true;
  return Object.values(keywords.properties ?? {}).some(({ forbidden }) => forbidden === true);
}

/** The properties that each alternative asks for; none where an alternative asks for something else. */
function requiredOnly(alternatives: readonly SchemaData[]): (readonly string[])[] {
  const isSimple = alternatives.every((each) => Object.keys(each).join() === 'required');
  return isSimple ? alternatives.map(({ required = [] }) => required) : [];
}

function forbidden({ key, keySpan }: MapEntry, { name }: SchemaNode): Finding {
  return { span: keySpan, message: `\`${name}\` cannot have \`${key}\` beside what else it has.` };
}

function* excluded({ key, keySpan }: MapEntry, map: MapValue, others: readonly string[]): Iterable<Finding> {
  for (const other of others) {
    const entry = entryOf(map, other);
    if (other === key || !entry || stands(map, other) !== true) continue;
    const isLater = keySpan.start > entry.keySpan.start;
    const [later, earlier] = isLater ? [{ key, keySpan }, entry] : [entry, { key, keySpan }];
    yield { span: later.keySpan, message: `\`${later.key}\` and \`${earlier.key}\` exclude each other.` };
  }
}

/** Of several alternatives only one may be whole: the later one is too much. */
function* excludedChoices(map: MapValue, choices: readonly (readonly string[])[]): Iterable<Finding> {
  const whole = choices.filter(
    (names) => names.length > 0 && names.every((name) => stands(map, name) === true),
  );
  const [first, second] = whole;
  if (!first || !second || second.some((name) => first.includes(name))) return;
  const entries = [first, second]
    .map((names) => entryOf(map, names[0] ?? ''))
    .filter((each) => each !== undefined);
  const [earlier, later] = entries.sort((a, b) => a.keySpan.start - b.keySpan.start);
  if (earlier && later)
    yield { span: later.keySpan, message: `\`${later.key}\` and \`${earlier.key}\` exclude each other.` };
}

function* needed(name: string, others: readonly string[], { value }: SchemaNode): Iterable<Finding> {
  if (value.kind !== 'map' || stands(value, name) !== true) return;
  const entry = entryOf(value, name);
  for (const other of others)
    if (entry && stands(value, other) === false)
      yield { span: entry.keySpan, message: `\`${name}\` needs \`${other}\` beside it.` };
}

function* oneNeeded(
  choices: readonly (readonly string[])[],
  map: MapValue,
  { name, nameSpan }: SchemaNode,
): Iterable<Finding> {
  if (choices.length === 0 || choices.some((names) => names.every((each) => stands(map, each) !== false)))
    return;
  const list = choices.map((names) => names.map((each) => `\`${each}\``).join(' and ')).join(', or ');
  yield { span: nameSpan, message: `\`${name}\` needs ${list}.` };
}
