import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { MapEntry, MapValue, Value } from '../../../template/value.ts';
import {
  fitsEnum,
  fitsFormat,
  fitsItemCount,
  fitsLength,
  fitsNumber,
  fitsPattern,
  fitsTypes,
  hasNumberLimits,
  isUnknown,
} from './fits.ts';
import { stands } from './presence.ts';

type Judgement = boolean | undefined;
type Keyword = (value: Value, schema: ValueSchema) => Judgement;

/** Each with whether a schema has it. */
const keywords: readonly (readonly [isIn: (schema: ValueSchema) => boolean, holds: Keyword])[] = [
  [({ types }) => types.length > 0, (value, { types }) => fitsTypes(value, types)],
  [({ keywords }) => keywords.enum !== undefined, fitsEnum],
  [({ keywords }) => keywords.pattern !== undefined, fitsPattern],
  [({ keywords }) => keywords.format !== undefined, fitsFormat],
  [hasNumberLimits, fitsNumber],
  [({ keywords }) => (keywords.minLength ?? keywords.maxLength) !== undefined, fitsLength],
  [({ keywords }) => (keywords.minItems ?? keywords.maxItems) !== undefined, fitsItemCount],
  [() => true, (value, schema) => value.kind !== 'map' || mapHolds(value, schema)],
  [
    ({ items }) => items !== undefined,
    (value, { items }) => value.kind !== 'list' || !items || every(value.items, (item) => holds(item, items)),
  ],
  [({ allOf }) => allOf.length > 0, (value, { allOf }) => every(allOf, (each) => holds(value, each))],
  [({ anyOf }) => anyOf.length > 0, (value, { anyOf }) => some(anyOf, (each) => holds(value, each))],
  [({ oneOf }) => oneOf.length > 0, (value, { oneOf }) => some(oneOf, (each) => holds(value, each))],
  [({ not }) => not !== undefined, (value, { not }) => not === undefined || negated(holds(value, not))],
];

/** Those of a schema. Few schemas are asked about again and again. */
const keywordsIn = new WeakMap<ValueSchema, readonly Keyword[]>();

/** Whether a value is as a schema wants it; undefined where it depends on what is not known. */
export function holds(value: Value, schema: ValueSchema): Judgement {
  return isUnknown(value) ? undefined : every(keywordsOf(schema), (keyword) => keyword(value, schema));
}

function keywordsOf(schema: ValueSchema): readonly Keyword[] {
  let known = keywordsIn.get(schema);
  if (!known) {
    known = keywords.filter(([isIn]) => isIn(schema)).map(([, keyword]) => keyword);
    keywordsIn.set(schema, known);
  }
  return known;
}

function mapHolds(map: MapValue, schema: ValueSchema): Judgement {
  const { required = [], requiredOr = [], requiredXor = [] } = schema.keywords;
  const standing = (name: string): Judgement => stands(map, name);
  const named = both(
    every(required, standing),
    requiredOr.length === 0 || some(requiredOr, standing),
    requiredXor.length === 0 || some(requiredXor, standing),
  );
  return named === false
    ? false
    : both(
        named,
        every(map.entries, (entry) => entryHolds(entry, schema)),
      );
}

function entryHolds({ key, value }: MapEntry, schema: ValueSchema): Judgement {
  const property = schema.properties.get(key);
  if (property) return property.isForbidden ? false : holds(value, property.value);
  const isNamed = schema.patternProperties.some(({ pattern }) => pattern.test(key));
  return isNamed || schema.keywords.additionalProperties !== false || key.startsWith('Fn::');
}

function both(...judgements: readonly Judgement[]): Judgement {
  return every(judgements, (each) => each);
}

function every<T>(items: readonly T[], test: (item: T) => Judgement): Judgement {
  let isCertain = true;
  for (const item of items) {
    const result = test(item);
    if (result === false) return false;
    if (result === undefined) isCertain = false;
  }
  return isCertain ? true : undefined;
}

function some<T>(items: readonly T[], test: (item: T) => Judgement): Judgement {
  return negated(every(items, (item) => negated(test(item))));
}

function negated(result: Judgement): Judgement {
  return result === undefined ? undefined : !result;
}
