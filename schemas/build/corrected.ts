import type { ResourceTypeData, SchemaData } from '../../src/schema/schemaData.ts';
import { additions, corrections } from './corrections.ts';
import { replaceProperties, withoutUnused } from './replaceProperties.ts';

/** A resource type as AWS has it, where the published schemas are wrong or say too little. */
export function corrected(name: string, data: ResourceTypeData): ResourceTypeData {
  const properties = new Map(Object.entries(corrections[name] ?? {}));
  const { definitions = {}, ...type } = replaceProperties(data, properties);
  const { '': ofType = {}, ...ofDefinitions } = additions[name] ?? {};
  const added = Object.entries(ofDefinitions).map(([definition, addition]): [string, SchemaData] => [
    definition,
    merged(definitions[definition], addition),
  ]);
  return withoutUnused({
    ...merged(type, ofType),
    definitions: { ...definitions, ...Object.fromEntries(added) },
  });
}

function merged(schema: SchemaData = {}, addition: SchemaData): SchemaData {
  const properties = Object.entries({ ...schema.properties, ...addition.properties });
  const sorted = properties.sort(([one], [other]) => (one < other ? -1 : 1));
  const allOf = [...(schema.allOf ?? []), ...(addition.allOf ?? [])];
  return {
    ...schema,
    ...addition,
    properties: Object.fromEntries(sorted),
    ...(allOf.length > 0 && { allOf }),
  };
}
