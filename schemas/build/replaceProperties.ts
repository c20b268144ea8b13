import type { PropertyData, ResourceTypeData, SchemaData } from '../../src/schema/schemaData.ts';

/** The data with other schemas for some properties, by path: `Timeout`, or `Code.S3Key` of a definition. */
export function replaceProperties(
  data: ResourceTypeData,
  replacements: ReadonlyMap<string, PropertyData>,
): ResourceTypeData {
  const left = new Map(replacements);
  const replaced = (schema: SchemaData, prefix: string): SchemaData => {
    if (!schema.properties) return schema;
    const properties = Object.entries(schema.properties).map(([name, property]) => {
      const replacement = left.get(prefix + name) ?? property;
      left.delete(prefix + name);
      return [name, replacement] as const;
    });
    return { ...schema, properties: Object.fromEntries(properties) };
  };
  const definitions = Object.entries(data.definitions ?? {}).map(
    ([name, schema]) => [name, replaced(schema, `${name}.`)] as const,
  );
  const result = { ...replaced(data, ''), definitions: Object.fromEntries(definitions) };
  if (left.size > 0) throw new Error(`There is no ${[...left.keys()].join(', ')}`);
  return result;
}

/** The data without the definitions that nothing refers to. */
export function withoutUnused(data: ResourceTypeData): ResourceTypeData {
  const { definitions = {}, ...rest } = data;
  const used = new Set<string>();
  const visit = (schema: unknown): void => {
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === '$ref' && typeof value === 'string' && definitions[value] && !used.has(value)) {
        used.add(value);
        visit(definitions[value]);
      }
      return value;
    });
  };
  visit(rest);
  const kept = Object.entries(definitions).filter(([name]) => used.has(name));
  return { ...rest, definitions: Object.fromEntries(kept) };
}
