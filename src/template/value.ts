/** A stretch of the template's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A value of a template, YAML and JSON alike, with both spellings of an intrinsic function made one:
 * `!Ref X` and `{ Ref: X }` are the same {@link IntrinsicValue}.
 */
export type Value = ScalarValue | ListValue | MapValue | IntrinsicValue;

export interface ScalarValue extends Span {
  readonly kind: 'scalar';
  /** As CloudFormation reads it: `yes` and dates stay strings, `null` is an empty value. */
  readonly value: string | number | boolean | null;
  /** The content of a string; a number or boolean as it is written. */
  readonly source: string;
}

export interface ListValue extends Span {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

export interface MapValue extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

/** An intrinsic function or condition function, by its full name. */
export interface IntrinsicValue extends Span {
  readonly kind: 'intrinsic';
  /** `Ref`, `Condition`, `Fn::GetAtt`, `Fn::Sub` …: any `Fn::` name, known or not. */
  readonly name: string;
  /** Where the tag or the key stands. */
  readonly nameSpan: Span;
  readonly argument: Value;
}

/** The value under a key, if `value` is a map that has it. */
export function entryOf(value: Value | undefined, key: string): MapEntry | undefined {
  if (value?.kind !== 'map') return undefined;
  const { entries } = value;
  // Asked many thousand times of a template: without what `find` would make each time.
  let index = 0;
  while (index < entries.length && entries[index]?.key !== key) index++;
  return entries[index];
}

export function valueOf(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let inner = value;
  for (const key of path) inner = entryOf(inner, key)?.value;
  return inner;
}

/** The text of a scalar; numbers and booleans as they are written. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && value.value !== null ? value.source : undefined;
}

/** Whether a scalar is `true` where that belongs: CloudFormation takes `True` and `"true"` for it too. */
export function saysTrue(value: Value | undefined): boolean {
  return textOf(value)?.toLowerCase() === 'true';
}

/** The same of `false`. */
export function saysFalse(value: Value | undefined): boolean {
  return textOf(value)?.toLowerCase() === 'false';
}
