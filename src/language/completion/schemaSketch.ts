import type { ValueSchema } from '../../schema/valueSchema.ts';
import { itemSchema } from '../schemaPlace.ts';
import { everyType, scalarOptions } from '../schemaText.ts';
import { choice, hole, list, map, type Sketch } from './sketch.ts';

/** Objects in objects are filled in only so deep. */
const maximumDepth = 3;
/** More are easier found by typing. */
const maximumOptions = 30;

/** A value of a schema with what it must have; where it may be a scalar, a place for one. */
export function schemaSketch(schema: ValueSchema, depth = 0): Sketch {
  const types = everyType(schema);
  const isText = types.size === 0 || types.has('string');
  const options = scalarOptions(schema);
  if (options.length > 0 && options.length <= maximumOptions) return choice(options, isText);
  if (types.has('string') || types.has('integer') || types.has('number')) return hole('', isText);
  if (types.has('array')) {
    const items = itemSchema(schema);
    return list(items && depth < maximumDepth ? schemaSketch(items, depth + 1) : hole());
  }
  if (!types.has('object')) return hole();
  return depth < maximumDepth ? map(requiredSketches(schema, depth)) : map({});
}

/** The entries that an object of a schema must have. */
export function requiredSketches(schema: ValueSchema, depth = 0): Record<string, Sketch> {
  const required = [...schema.properties].filter(([, property]) => property.isRequired);
  return Object.fromEntries(
    required.map(([name, property]) => [name, schemaSketch(property.value, depth + 1)]),
  );
}
