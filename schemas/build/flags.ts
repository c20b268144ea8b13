import type { PropertyData, ResourceTypeData, SchemaData } from '../../src/schema/schemaData.ts';
import type { RawResourceSchema } from './rawSchema.ts';

const flags = {
  readOnly: 'readOnlyProperties',
  writeOnly: 'writeOnlyProperties',
  createOnly: 'createOnlyProperties',
  deprecated: 'deprecatedProperties',
} as const;

/** Writes into `data` what the schema says of properties by JSON pointers; none that is `settable` is read-only. */
export function flagProperties(
  data: ResourceTypeData,
  raw: RawResourceSchema,
  settable: ReadonlySet<string>,
): void {
  const uses = usesOfDefinitions(data);
  for (const [flag, keyword] of Object.entries(flags))
    for (const pointer of raw[keyword as (typeof flags)['readOnly']] ?? []) {
      const path = pathOf(pointer);
      const property = propertyAt(data, path, uses);
      const isMistaken = flag === 'readOnly' && settable.has(path.join('.'));
      if (property && !isMistaken) Object.assign(property, { [flag]: true });
    }
}

/** `/properties/Code/S3Key` → `Code`, `S3Key`. */
export function pathOf(pointer: string): string[] {
  return pointer.split('/').slice(2);
}

/** Undefined for a property of a definition that stands elsewhere too, where the pointer does not say so. */
function propertyAt(
  data: ResourceTypeData,
  path: readonly string[],
  uses: ReadonlyMap<string, number>,
): PropertyData | undefined {
  let inner: SchemaData | undefined = data;
  for (const name of path) {
    if (inner?.$ref !== undefined) {
      if (uses.get(inner.$ref) !== 1) return undefined;
      inner = data.definitions?.[inner.$ref];
    }
    inner = name === '*' || name === 'items' ? inner?.items : inner?.properties?.[name];
  }
  return inner;
}

function usesOfDefinitions(data: ResourceTypeData): Map<string, number> {
  const uses = new Map<string, number>();
  JSON.stringify(data, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') uses.set(value, (uses.get(value) ?? 0) + 1);
    return value;
  });
  return uses;
}
