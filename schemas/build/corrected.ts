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
    { ...definitions[definition], ...addition },
  ]);
  return withoutUnused({ ...type, ...ofType, definitions: { ...definitions, ...Object.fromEntries(added) } });
}
