import type { PropertyData, ResourceTypeData, SchemaData } from '../../../src/schema/schemaData.ts';
import { replaceProperties } from '../replaceProperties.ts';
import { passThrough } from './passThrough.ts';

/**
 * The published schema of a SAM type, freed of what it says of intrinsic functions (which may stand anywhere), and with
 * references in place of its copies of CloudFormation's properties.
 */
export function samSchema(name: string, data: ResourceTypeData): ResourceTypeData {
  return replaceProperties(simplified(data, eventTypesOf(data)) as ResourceTypeData, passedThrough(name));
}

function passedThrough(type: string): Map<string, PropertyData> {
  const handedOn = passThrough.filter(({ from }) => from === type);
  return new Map(
    handedOn.flatMap(({ definition, to, toDefinition, properties = [], renamed = {} }) => {
      const names = [...properties.map((name) => [name, name] as const), ...Object.entries(renamed)];
      return names.map(([own, theirs]): [string, PropertyData] => [
        pathOf(definition, own),
        { $ref: `${to}#${pathOf(toDefinition, theirs)}` },
      ]);
    }),
  );
}

function pathOf(definition: string | undefined, name: string): string {
  return definition === undefined ? name : `${definition}.${name}`;
}

/** `Type` of each event source by its definition. */
function eventTypesOf({ definitions = {} }: ResourceTypeData): Map<string, string> {
  return new Map(
    Object.entries(definitions).flatMap(([name, { properties }]): [string, string][] => {
      const type = properties?.['Type']?.enum?.[0];
      return name.endsWith('Event') && typeof type === 'string' ? [[name, type]] : [];
    }),
  );
}

function simplified(value: unknown, eventTypes: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => simplified(each, eventTypes));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, simplified(inner, eventTypes)] as const);
  const schema = Object.fromEntries(entries) as SchemaData;
  if (schema.$ref === 'PassThroughProp') return {};
  const { allOf, anyOf, ...rest } = schema;
  if (allOf?.length === 1 && Object.keys(rest).length === 0 && !anyOf) return allOf[0];
  return anyOf ? { ...rest, ...alternatives(anyOf, eventTypes) } : schema;
}

/** An object of which nothing is known is an intrinsic function; events are told apart by their type. */
function alternatives(anyOf: readonly SchemaData[], eventTypes: ReadonlyMap<string, string>): SchemaData {
  const known = anyOf.filter((each) => each.type !== 'object' || Object.keys(each).length > 1);
  const events = known.flatMap((each): [string, SchemaData][] => {
    const type = eventTypes.get(each.$ref ?? '');
    return type === undefined ? [] : [[type, each]];
  });
  if (events.length === known.length)
    return { cases: { property: 'Type', schemas: Object.fromEntries(events) } };
  const [only, second] = known;
  return only && !second ? only : { anyOf: known };
}
