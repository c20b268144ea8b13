import type { SchemaTypeName } from '../schema/schemaData.ts';
import type { Property, ValueSchema } from '../schema/valueSchema.ts';
import { itemSchema } from './schemaPlace.ts';

/** The types a value may have, those of its alternatives too. */
export function everyType(schema: ValueSchema): ReadonlySet<SchemaTypeName> {
  const inner = schema.alternatives
    .filter((each) => !isJsonText(each))
    .flatMap((each) => [...everyType(each)]);
  return new Set([...schema.types, ...inner]);
}

/** An object written as JSON text is the last thing a template should have. */
function isJsonText({ keywords }: ValueSchema): boolean {
  return keywords.format === 'json' && keywords.type !== 'string';
}

/** The scalars that a schema lists, `true` and `false` among them. */
export function scalarOptions(schema: ValueSchema): string[] {
  const inner = schema.alternatives.flatMap(scalarOptions);
  const own =
    schema.keywords.enum?.map(String) ?? (schema.types.includes('boolean') ? ['true', 'false'] : []);
  return [...new Set([...own, ...inner])];
}

const words: Readonly<Record<SchemaTypeName, string>> = {
  string: 'string',
  integer: 'whole number',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  array: 'list',
  null: 'null',
};

/** As in “list of string” or “string or object”. */
export function typeText(schema: ValueSchema, depth = 0): string {
  const types = [...everyType(schema)];
  const items = depth < 2 ? itemSchema(schema) : undefined;
  const texts = types.map((type) => {
    const inner = type === 'array' && items ? typeText(items, depth + 1) : '';
    return inner === '' ? words[type] : `${words[type]} of ${inner}`;
  });
  return texts.join(' or ');
}

/** As in “string, required”. */
export function propertyText(property: Property): string {
  const notes = [
    typeText(property.value),
    property.isRequired ? 'required' : '',
    property.isDeprecated ? 'deprecated' : '',
  ];
  return notes.filter((note) => note !== '').join(', ');
}

/** What a value of a property must be like, each in a few words of Markdown. */
export function constraintTexts({ value, isDeprecated }: Property): string[] {
  const { keywords } = value;
  const options = scalarOptions(value);
  const texts = [
    isDeprecated ? 'Deprecated' : undefined,
    options.length === 0 || options.join() === 'true,false'
      ? undefined
      : `One of ${options
          .slice(0, 30)
          .map((option) => `\`${option}\``)
          .join(', ')}${options.length > 30 ? ' …' : ''}`,
    rangeText('', keywords.minimum, keywords.maximum),
    rangeText(' characters', keywords.minLength, keywords.maxLength),
    rangeText(' items', keywords.minItems, keywords.maxItems),
    value.pattern === undefined ? undefined : `Pattern \`${value.pattern.source}\``,
  ];
  return texts.filter((text) => text !== undefined);
}

function rangeText(
  unit: string,
  minimum: number | undefined,
  maximum: number | undefined,
): string | undefined {
  if (maximum === undefined) return minimum === undefined ? undefined : `At least ${minimum}${unit}`;
  return minimum === undefined ? `At most ${maximum}${unit}` : `${minimum} to ${maximum}${unit}`;
}
