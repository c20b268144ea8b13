/** Whether a value is as one keyword of a schema asks; undefined where nobody can know before the deployment. */
import type { Scalar, SchemaTypeName } from '../../../schema/schemaData.ts';
import type { ValueSchema } from '../../../schema/valueSchema.ts';
import {
  saysFalse,
  saysTrue,
  type ListValue,
  type ScalarValue,
  type Value,
} from '../../../template/value.ts';
import { hasFormat } from './formats.ts';
import { standsFor } from './presence.ts';

/** CloudFormation turns scalars into what is asked for: `"10"` into a number, `true` into a text. */
export function fitsTypes(value: Value, types: readonly SchemaTypeName[]): boolean | undefined {
  if (types.length === 0) return true;
  if (isUnknown(value)) return undefined;
  if (value.kind === 'map') return types.includes('object');
  if (value.kind === 'list') return types.includes('array');
  return types.some((type) => value.kind === 'scalar' && fitsScalarType(value, type));
}

function fitsScalarType({ value, source }: ScalarValue, type: SchemaTypeName): boolean {
  switch (type) {
    case 'string':
      return true;
    case 'integer':
      return typeof value !== 'boolean' && Number.isInteger(numberOf(source));
    case 'number':
      return typeof value !== 'boolean' && !Number.isNaN(numberOf(source));
    case 'boolean':
      // YAML 1.1's other words for them pass too.
      return /^(?:true|false|yes|no|on|off)$/i.test(source);
    case 'null':
      return value === null;
    case 'object':
    case 'array':
      return false;
  }
}

/** NaN for what is no number. */
function numberOf(source: string): number {
  return source.trim() === '' ? NaN : Number(source);
}

/** A value that is known only to CloudFormation, or not written yet. */
export function isUnknown(value: Value): boolean {
  if (value.kind === 'intrinsic') return true;
  return value.kind === 'scalar' && (value.value === null || value.source.includes('{{'));
}

export function fitsEnum(value: Value, { keywords }: ValueSchema): boolean | undefined {
  const choices = keywords.enum;
  if (!choices) return true;
  if (isUnknown(value)) return undefined;
  if (value.kind !== 'scalar') return true;
  const folded = (text: string): string => (keywords.enumCaseInsensitive ? text.toLowerCase() : text);
  return choices.some(
    (choice) => folded(String(choice)) === folded(value.source) || isSameScalar(choice, value),
  );
}

/** However a number or a boolean is written. */
function isSameScalar(choice: Scalar, value: ScalarValue): boolean {
  if (typeof choice === 'boolean') return choice ? saysTrue(value) : saysFalse(value);
  return typeof choice === 'number' && choice === numberOf(value.source);
}

export function fitsPattern(value: Value, { pattern }: ValueSchema): boolean | undefined {
  if (!pattern) return true;
  if (isUnknown(value)) return undefined;
  if (value.kind !== 'scalar') return true;
  // In the dialects of the schemas `$` also stands before a line's end.
  return pattern.test(value.source) || pattern.test(value.source.replace(/\n$/, ''));
}

export function fitsFormat(value: Value, { keywords: { format } }: ValueSchema): boolean | undefined {
  if (format === undefined) return true;
  if (isUnknown(value)) return undefined;
  // An empty text often stands for none, and one with variables is a mistake of its own.
  return value.kind !== 'scalar' || value.source === '' || value.source.includes('${')
    ? true
    : hasFormat(value.source, format);
}

export function hasNumberLimits({ keywords }: ValueSchema): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = keywords;
  return (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum ?? multipleOf) !== undefined;
}

export function fitsNumber(value: Value, { keywords }: ValueSchema): boolean | undefined {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
    multipleOf = 0,
  } = keywords;
  if (isUnknown(value)) return undefined;
  const number = value.kind === 'scalar' ? numberOf(value.source) : NaN;
  if (Number.isNaN(number)) return true;
  const isInRange =
    number >= minimum && number <= maximum && number > exclusiveMinimum && number < exclusiveMaximum;
  return isInRange && isMultiple(number, multipleOf);
}

/** Of whole numbers: what fractions come to in floating point is not exact. */
function isMultiple(number: number, of: number): boolean {
  return of === 0 || !Number.isInteger(of) || number % of === 0;
}

export function fitsLength(value: Value, { keywords, types }: ValueSchema): boolean | undefined {
  const { minLength = 0, maxLength = Infinity } = keywords;
  if (minLength === 0 && maxLength === Infinity) return true;
  if (isUnknown(value)) return undefined;
  if (value.kind !== 'scalar' || !(types.length === 0 || types.includes('string'))) return true;
  const length = lengthOf(value.source);
  return length >= minLength && length <= maxLength;
}

/** In letters as Unicode counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function fitsItemCount(value: Value, { keywords }: ValueSchema): boolean | undefined {
  const { minItems = 0, maxItems = Infinity } = keywords;
  if (minItems === 0 && maxItems === Infinity) return true;
  if (isUnknown(value)) return undefined;
  if (value.kind !== 'list') return true;
  const { least, most } = itemCount(value);
  if (least > maxItems || most < minItems) return false;
  return least >= minItems && most <= maxItems ? true : undefined;
}

function itemCount({ items }: ListValue): { readonly least: number; readonly most: number } {
  const standing = items.map(standsFor);
  return {
    least: standing.filter((each) => each === true).length,
    most: standing.filter((each) => each !== false).length,
  };
}
