import { subArguments } from '../template/intrinsics.ts';
import { parseSub } from '../template/sub.ts';
import { entryOf, type IntrinsicValue, type MapEntry, type Span } from '../template/value.ts';

/** A `${Name}` of a `Fn::Sub`, in the template's text. */
export interface SubPlace {
  /** As it is written: `Orders`, `Orders.Arn`. */
  readonly name: string;
  /** Where the name stands; the whole string where escapes keep that from being told. */
  readonly span: Span;
  readonly isExact: boolean;
  /** What the function itself says the name is. */
  readonly variable: MapEntry | undefined;
}

/** Every `${Name}` of a `Fn::Sub`, in order. */
export function subPlaces(value: IntrinsicValue, text: string): SubPlace[] {
  const sub = subArguments(value);
  if (!sub) return [];
  const references = parseSub(sub.text).filter((part) => part.kind === 'reference');
  const { start, end } = sub.textValue;
  // In the text a string may be folded, indented or escaped: its references are there in the same order.
  const written = [...text.slice(start, end).matchAll(/\$\{(?!!)\s*([^{}]*?)\s*\}/dg)];
  return references.flatMap(({ name }, index): SubPlace[] => {
    if (name === '') return [];
    const place = written.length === references.length ? written[index]?.indices?.[1] : undefined;
    const span = place ? { start: start + place[0], end: start + place[1] } : { start, end };
    return [{ name, span, isExact: place !== undefined, variable: entryOf(sub.variables, name) }];
  });
}
