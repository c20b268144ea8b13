import type { ResourceTypeData, SchemaData } from '../../src/schema/schemaData.ts';
import { additions, corrections } from './corrections.ts';
import { extensionsOf } from './extensions.ts';
import { formatsOf } from './formats.ts';
import { replaceProperties, withoutUnused } from './replaceProperties.ts';

/**
 * A resource type as AWS has it, where the published schemas are wrong or say too little. `folder`: of cfn-lint’s
 * schemas.
 */
export function corrected(name: string, data: ResourceTypeData, folder: string): ResourceTypeData {
  const properties = new Map(Object.entries(corrections[name] ?? {}));
  const all = [additions[name] ?? {}, formatsOf(name), extensionsOf(name, folder)];
  return withoutUnused(all.reduce(withAdded, replaceProperties(data, properties)));
}

function withAdded(
  { definitions = {}, ...type }: ResourceTypeData,
  { '': ofType = {}, ...ofDefinitions }: Readonly<Record<string, SchemaData>>,
): ResourceTypeData {
  const added = Object.entries(ofDefinitions).map(([name, addition]): [string, SchemaData] => {
    const definition = definitions[name];
    if (!definition) throw new Error(`There is no ${name}`);
    return [name, merged(definition, addition)];
  });
  return { ...merged(type, ofType), definitions: { ...definitions, ...Object.fromEntries(added) } };
}

function merged(schema: SchemaData, addition: SchemaData): SchemaData {
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
