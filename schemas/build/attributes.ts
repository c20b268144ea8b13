import type { PropertyData, ResourceTypeData, SchemaData } from '../../src/schema/schemaData.ts';
import { pathOf } from './flags.ts';
import type { RawResourceSchema } from './rawSchema.ts';

/** What `Fn::GetAtt` gives: the read-only properties that no list hides, with the schemas they have as properties. */
export function readOnlyAttributes(
  data: ResourceTypeData,
  raw: RawResourceSchema,
): Record<string, PropertyData> {
  const paths = (raw.readOnlyProperties ?? []).map(pathOf).filter((path) => !path.includes('*'));
  return Object.fromEntries(paths.map((path) => [path.join('.'), schemaAt(data, path)]));
}

function schemaAt(data: ResourceTypeData, path: readonly string[]): SchemaData {
  let inner: SchemaData = data;
  for (const name of path) {
    if (inner.$ref !== undefined) inner = data.definitions?.[inner.$ref] ?? {};
    inner = inner.properties?.[name] ?? {};
  }
  return inner;
}
