import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { MapValue, Value } from '../../../template/value.ts';
import { fitsTypes, fitsEnum } from './fits.ts';
import { holds } from './holds.ts';

/**
 * Which of several schemas a value was meant to meet, for what is wrong with it to be found in there. Undefined where it
 * meets one, and where more than one may be meant.
 */
export function alternativeFor(value: Value, schemas: readonly ValueSchema[]): ValueSchema | undefined {
  if (schemas.length === 0) return undefined;
  const possible = schemas.filter((each) => holds(value, each) !== false);
  if (possible.length > 0) return possible.length === 1 ? possible[0] : undefined;
  const meant = schemas.filter((each) => fitsTypes(value, typesOf(each)) !== false && saysSo(value, each));
  if (meant.length < 2 || value.kind !== 'map') return meant.length === 1 ? meant[0] : undefined;
  const known = meant.map((each) => value.entries.filter(({ key }) => each.properties.has(key)).length);
  const most = Math.max(...known);
  return known.indexOf(most) === known.lastIndexOf(most) ? meant[known.indexOf(most)] : undefined;
}

/** The types that a schema allows, those of its alternatives included; empty for any. */
export function typesOf(schema: ValueSchema): ValueSchema['types'] {
  if (schema.types.length > 0) return schema.types;
  if (schema.cases) return ['object'];
  const alternatives = schema.anyOf.length > 0 ? schema.anyOf : schema.oneOf;
  const types = alternatives.map(typesOf);
  return types.every((each) => each.length > 0) ? [...new Set(types.flat())] : [];
}

/** Whether no property says by its value that the object is of another kind. */
function saysSo(value: Value, schema: ValueSchema): boolean {
  return value.kind !== 'map' || entriesSaySo(value, schema);
}

function entriesSaySo({ entries }: MapValue, { properties }: ValueSchema): boolean {
  return entries.every(({ key, value }) => {
    const property = properties.get(key);
    return property?.value.keywords.enum?.length !== 1 || fitsEnum(value, property.value) !== false;
  });
}
