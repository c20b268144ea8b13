/** What a template says for certain: where an intrinsic function, a macro or a loop may change it, it says nothing. */
import type { ListValue, MapValue, ScalarValue, Value } from '../template/value.ts';

/** The values that may stand here: the value itself, or the branches of an `Fn::If`; none for `AWS::NoValue`. */
export function alternativesOf(value: Value | undefined): readonly Value[] {
  if (!value || isNoValue(value)) return [];
  if (value.kind !== 'intrinsic' || value.name !== 'Fn::If') return [value];
  return value.argument.kind === 'list' ? value.argument.items.slice(1, 3).flatMap(alternativesOf) : [];
}

/** Those of them that are maps to which nothing can be added. */
export function writtenMaps(value: Value | undefined): MapValue[] {
  return alternativesOf(value).filter((each): each is MapValue => each.kind === 'map' && isComplete(each));
}

/** Those of them that are scalars, without dynamic references. */
export function writtenScalars(value: Value | undefined): ScalarValue[] {
  return alternativesOf(value).filter(
    (each): each is ScalarValue =>
      each.kind === 'scalar' && each.value !== null && !each.source.includes('{{resolve:'),
  );
}

/** The items of those that are lists, each with its alternatives. */
export function writtenItems(value: Value | undefined): Value[] {
  return alternativesOf(value)
    .filter((each): each is ListValue => each.kind === 'list')
    .flatMap(({ items }) => items.flatMap(alternativesOf));
}

/** Whether a map has exactly the keys that are written. */
export function isComplete({ entries }: MapValue): boolean {
  return !entries.some(({ key }) => key.startsWith('Fn::'));
}

/** Whether a property is given at all: `null` and `AWS::NoValue` take it away. */
export function isGiven(value: Value | undefined): value is Value {
  return value !== undefined && !isNoValue(value) && !(value.kind === 'scalar' && value.value === null);
}

/** Whether a property is left out in no case: an `Fn::If` may leave it out. */
export function isAlwaysGiven(value: Value | undefined): boolean {
  if (!isGiven(value)) return false;
  if (value.kind !== 'intrinsic' || value.name !== 'Fn::If' || value.argument.kind !== 'list') return true;
  return value.argument.items.slice(1, 3).every(isAlwaysGiven);
}

/** Whether the transform takes a value for absent: empty texts, lists and maps, `false` and zero too. */
export function isEmpty(value: Value | undefined): boolean {
  if (!isGiven(value)) return true;
  if (value.kind === 'scalar') return value.value === '' || value.value === false || value.value === 0;
  return value.kind === 'list'
    ? value.items.length === 0
    : value.kind === 'map' && value.entries.length === 0;
}

export function isNoValue(value: Value): boolean {
  return (
    value.kind === 'intrinsic' &&
    value.name === 'Ref' &&
    value.argument.kind === 'scalar' &&
    value.argument.source === 'AWS::NoValue'
  );
}

/** The logical ID that a `Ref` names. */
export function refOf(value: Value | undefined): string | undefined {
  return value?.kind === 'intrinsic' && value.name === 'Ref' && value.argument.kind === 'scalar'
    ? value.argument.source
    : undefined;
}
