import type { PropertyData, SchemaData, SchemaTypeName } from '../../src/schema/schemaData.ts';
import { javaScriptPattern } from './pattern.ts';
import type { RawSchema } from './rawSchema.ts';

/** Keywords whose values are kept as they are. */
const plain = [
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueKeys',
  'requiredOr',
  'requiredXor',
  'dependentRequired',
  'dependentExcluded',
] as const;

/** A schema with the keywords, references and patterns of the checked-in data. */
export function translate(raw: RawSchema): SchemaData {
  const kept = Object.fromEntries(
    plain.filter((name) => raw[name] !== undefined).map((name) => [name, raw[name]]),
  );
  const choices = raw.const === undefined ? raw.enum : [raw.const];
  const reference = /^#\/definitions\/(.*)$/.exec(raw.$ref ?? '')?.[1];
  if (reference !== undefined) {
    const beside = Object.keys(kept).length > 0;
    return beside ? { ...kept, allOf: [{ $ref: reference }] } : { $ref: reference };
  }
  const dependentRequired = { ...lists(raw.dependencies), ...raw.dependentRequired };
  const patternProperties = Object.entries(raw.patternProperties ?? {});
  const pattern = raw.pattern === undefined ? undefined : javaScriptPattern(raw.pattern);
  return {
    ...kept,
    ...(raw.type !== undefined && { type: raw.type as SchemaTypeName | readonly SchemaTypeName[] }),
    ...(choices && { enum: choices }),
    ...(raw.enumCaseInsensitive && { enum: raw.enumCaseInsensitive, enumCaseInsensitive: true }),
    ...(pattern && { pattern }),
    ...(raw.uniqueItems && { uniqueItems: true }),
    ...(raw.items && { items: translate(raw.items) }),
    ...(raw.properties && { properties: translateProperties(raw.properties) }),
    ...(patternProperties.length > 0 && {
      patternProperties: patternProperties.flatMap(translatePatternProperty),
    }),
    ...(raw.propertyNames && { propertyNames: translate(raw.propertyNames) }),
    ...translateAdditional(raw),
    ...(Array.isArray(raw.required) && { required: raw.required as readonly string[] }),
    ...(Object.keys(dependentRequired).length > 0 && { dependentRequired }),
    ...several('oneOf', raw.oneOf),
    ...several('anyOf', raw.anyOf),
    ...several('allOf', raw.allOf),
    ...(raw.not && { not: translate(raw.not) }),
    ...(raw.if && { if: translate(raw.if) }),
    ...(raw.then && { then: translate(raw.then) }),
    ...(raw.else && { else: translate(raw.else) }),
  };
}

function translateProperties(properties: NonNullable<RawSchema['properties']>): Record<string, PropertyData> {
  const sorted = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, raw]) => [name, translateProperty(raw)]));
}

function translateProperty(raw: RawSchema | boolean): PropertyData {
  if (typeof raw === 'object') return translate(raw);
  return raw ? {} : { forbidden: true };
}

/** Without its pattern any name could have the schema. */
function translatePatternProperty([source, raw]: [string, RawSchema]): NonNullable<
  SchemaData['patternProperties']
> {
  const pattern = javaScriptPattern(source);
  return pattern ? [{ pattern, schema: translate(raw) }] : [];
}

/** A closed object one of whose name patterns is lost, is open. */
function translateAdditional({ additionalProperties, patternProperties = {} }: RawSchema): SchemaData {
  if (typeof additionalProperties === 'object')
    return { additionalProperties: translate(additionalProperties) };
  const isWhole = Object.keys(patternProperties).every((source) => javaScriptPattern(source) !== undefined);
  return additionalProperties === false && isWhole ? { additionalProperties: false } : {};
}

function several<Name extends string>(
  name: Name,
  raw: readonly RawSchema[] | undefined,
): Partial<Record<Name, SchemaData[]>> {
  return raw ? ({ [name]: raw.map(translate) } as Record<Name, SchemaData[]>) : {};
}

/** Of JSON Schema's older `dependencies` those that require properties. */
function lists(dependencies: RawSchema['dependencies'] = {}): Record<string, readonly string[]> {
  const required = Object.entries(dependencies).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(required) as Record<string, readonly string[]>;
}
