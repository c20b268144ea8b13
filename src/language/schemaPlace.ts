import type { ResourceType } from '../schema/resourceType.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import type { Property, ValueSchema } from '../schema/valueSchema.ts';
import { resourceNamed } from '../template/resourceNamed.ts';
import type { Template } from '../template/template.ts';
import { textOf, valueOf, type Value } from '../template/value.ts';
import type { Path } from './cursor/cursor.ts';
import { innerValue, valueAt } from './innerValue.ts';

/** A place among the properties of a resource, or of `Globals`, and what may stand there. */
export interface SchemaPlace {
  readonly type: ResourceType;
  readonly schema: ValueSchema;
  /** The property that it is the value of; absent of lists' items and maps' values. */
  readonly property: Property | undefined;
  /** What stands there. */
  readonly value: Value | undefined;
  /** Whether it is `Properties` itself, or what `Globals` gives to a type. */
  readonly isTop: boolean;
  readonly isGlobals: boolean;
}

/** Undefined where no schema says what may stand there: outside of properties, and in a function's argument. */
export function schemaPlaceAt(template: Template, types: ResourceTypes, path: Path): SchemaPlace | undefined {
  const start = startOf(template, path);
  const type = start && types.get(start.typeName);
  if (!type) return undefined;
  let schema: ValueSchema | undefined = type.schema;
  let property: Property | undefined;
  let value = valueAt(template.root, path.slice(0, start.depth));
  for (let index = start.depth; index < path.length && schema; index++) {
    const segment = path[index] ?? 0;
    const holder: Value | undefined = value;
    value = innerValue(value, segment);
    if (segment === 'Fn::If') {
      value = innerValue(value, path[++index] ?? 0);
      continue;
    }
    property = typeof segment === 'string' ? propertiesAt(schema, holder).get(segment) : undefined;
    schema = property?.value ?? innerSchema(schema, segment);
  }
  return (
    schema && {
      type,
      schema,
      property,
      value,
      isTop: path.length === start.depth,
      isGlobals: path[0] === 'Globals',
    }
  );
}

/** The properties an object may have: those of its case only, where a property says which it is. */
export function propertiesAt(schema: ValueSchema, value: Value | undefined): ReadonlyMap<string, Property> {
  const { cases } = schema;
  const chosen = cases?.schemas.get(textOf(valueOf(value, cases.property)) ?? '');
  return chosen ? new Map([...schema.properties, ...chosen.everyProperty()]) : schema.everyProperty();
}

/** The schema of a list's items, also where a list is but one of several things a value may be. */
export function itemSchema(schema: ValueSchema): ValueSchema | undefined {
  if (schema.items) return schema.items;
  for (const alternative of schema.alternatives) {
    const items = itemSchema(alternative);
    if (items) return items;
  }
  return undefined;
}

function innerSchema(schema: ValueSchema, segment: string | number): ValueSchema | undefined {
  return typeof segment === 'number' ? itemSchema(schema) : schema.property(segment);
}

function startOf(
  template: Template,
  path: Path,
): { readonly typeName: string; readonly depth: number } | undefined {
  const [section, name, third, , fifth] = path;
  if (section === 'Globals' && typeof name === 'string')
    return { typeName: `AWS::Serverless::${name}`, depth: 2 };
  if (section !== 'Resources') return undefined;
  if (third === 'Connectors' && fifth === 'Properties')
    return { typeName: 'AWS::Serverless::Connector', depth: 5 };
  const resource = typeof name === 'string' ? resourceNamed(template, name) : undefined;
  return third === 'Properties' && resource ? { typeName: resource.type, depth: 3 } : undefined;
}
