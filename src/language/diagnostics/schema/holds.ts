import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { ListValue, MapValue, Value } from '../../../template/value.ts';
import {
  fitsEnum,
  fitsFormat,
  fitsItemCount,
  fitsLength,
  fitsNumber,
  fitsPattern,
  fitsTypes,
} from './fits.ts';
import { stands } from './presence.ts';

/** Whether a value is as a schema wants it; undefined where it depends on what is not known. */
export function holds(value: Value, schema: ValueSchema): boolean | undefined {
  if (value.kind === 'intrinsic') return undefined;
  return every([
    () => fitsTypes(value, schema.types),
    () => fitsEnum(value, schema),
    () => fitsPattern(value, schema),
    () => fitsFormat(value, schema),
    () => fitsNumber(value, schema),
    () => fitsLength(value, schema),
    () => fitsItemCount(value, schema),
    () => (value.kind === 'map' ? mapHolds(value, schema) : true),
    () => (value.kind === 'list' ? listHolds(value, schema) : true),
    ...schema.allOf.map((each) => () => holds(value, each)),
    () => schema.anyOf.length === 0 || some(schema.anyOf.map((each) => () => holds(value, each))),
    () => schema.oneOf.length === 0 || some(schema.oneOf.map((each) => () => holds(value, each))),
    () => schema.not === undefined || negated(holds(value, schema.not)),
  ]);
}

function mapHolds(map: MapValue, schema: ValueSchema): boolean | undefined {
  const { required = [], requiredOr = [], requiredXor = [], additionalProperties } = schema.keywords;
  return every([
    ...required.map((name) => () => stands(map, name)),
    () => requiredOr.length === 0 || some(requiredOr.map((name) => () => stands(map, name))),
    () => requiredXor.length === 0 || some(requiredXor.map((name) => () => stands(map, name))),
    ...map.entries.map(({ key, value }) => () => {
      const property = schema.properties.get(key);
      if (property) return property.isForbidden ? false : holds(value, property.value);
      const isNamed = schema.patternProperties.some(({ pattern }) => pattern.test(key));
      return isNamed || additionalProperties !== false || key.startsWith('Fn::');
    }),
  ]);
}

function listHolds({ items }: ListValue, schema: ValueSchema): boolean | undefined {
  const { items: itemSchema } = schema;
  return itemSchema ? every(items.map((item) => () => holds(item, itemSchema))) : true;
}

type Test = () => boolean | undefined;

function every(tests: readonly Test[]): boolean | undefined {
  let isCertain = true;
  for (const test of tests) {
    const result = test();
    if (result === false) return false;
    if (result === undefined) isCertain = false;
  }
  return isCertain ? true : undefined;
}

function some(tests: readonly Test[]): boolean | undefined {
  let isCertain = true;
  for (const test of tests) {
    const result = test();
    if (result === true) return true;
    if (result === undefined) isCertain = false;
  }
  return isCertain ? false : undefined;
}

function negated(result: boolean | undefined): boolean | undefined {
  return result === undefined ? undefined : !result;
}
