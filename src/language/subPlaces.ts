import { contentSpan, subArguments } from '../template/intrinsics.ts';
import { parseSub, type SubReference } from '../template/sub.ts';
import { entryOf, type IntrinsicValue, type MapEntry, type Span, type Value } from '../template/value.ts';

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
  const spans = spansOf(references, sub.text, sub.textValue, text);
  return references.flatMap(({ name }, index): SubPlace[] => {
    if (name === '') return [];
    const span = spans?.[index];
    const { start, end } = sub.textValue;
    const variable = entryOf(sub.variables, name);
    return [{ name, span: span ?? { start, end }, isExact: span !== undefined, variable }];
  });
}

/** Undefined where they cannot be told. */
function spansOf(
  references: readonly SubReference[],
  source: string,
  value: Value,
  text: string,
): readonly Span[] | undefined {
  const { start } = contentSpan(value);
  if (text.startsWith(source, start))
    return references.map((each) => ({ start: start + each.start, end: start + each.end }));
  // In the text a string may be folded, indented or escaped: its references are there in the same order.
  const written = [...text.slice(value.start, value.end).matchAll(/\$\{(?!!)\s*([^{}]*?)\s*\}/dg)];
  if (written.length !== references.length) return undefined;
  return written.map(({ indices }) => {
    const [from = 0, to = 0] = indices?.[1] ?? [];
    return { start: value.start + from, end: value.start + to };
  });
}
