import { parseSub, type SubReference } from './sub.ts';
import { valueOf, type IntrinsicValue, type Span, type Value } from './value.ts';

/** What a `Fn::GetAtt` asks for. Attributes of nested stacks and maps have dots: `Outputs.Url`. */
export interface GetAttTarget {
  readonly logicalId: string;
  readonly logicalIdSpan: Span;
  /** Absent where an intrinsic function says which attribute. */
  readonly attribute: string | undefined;
  readonly attributeSpan: Span;
}

/** Reads `!GetAtt A.B`, `!GetAtt [A, B]` and their long forms; undefined for anything else. */
export function getAttTarget(value: Value): GetAttTarget | undefined {
  if (value.kind !== 'intrinsic' || value.name !== 'Fn::GetAtt') return undefined;
  const { argument } = value;
  if (argument.kind === 'list') {
    const [id, attribute] = argument.items;
    if (id?.kind !== 'scalar') return undefined;
    return {
      logicalId: id.source,
      logicalIdSpan: contentSpan(id),
      attribute: attribute?.kind === 'scalar' ? attribute.source : undefined,
      attributeSpan: attribute ? contentSpan(attribute) : { start: id.end, end: id.end },
    };
  }
  if (argument.kind !== 'scalar' || argument.source === '') return undefined;
  const { start, end } = contentSpan(argument);
  const dot = argument.source.indexOf('.');
  const length = dot < 0 ? argument.source.length : dot;
  return {
    logicalId: argument.source.slice(0, length),
    logicalIdSpan: { start, end: Math.min(start + length, end) },
    attribute: dot < 0 ? undefined : argument.source.slice(dot + 1),
    attributeSpan: { start: Math.min(start + length + 1, end), end },
  };
}

/** The span of a value without its quotes. */
export function contentSpan(value: Value): Span {
  const quoted = value.kind === 'scalar' && value.end - value.start === value.source.length + 2;
  return quoted ? { start: value.start + 1, end: value.end - 1 } : { start: value.start, end: value.end };
}

/** The two forms of `Fn::Sub`: a string, or a string and a map of variables. */
export function subArguments(
  value: IntrinsicValue,
): { readonly text: string; readonly textValue: Value; readonly variables: Value | undefined } | undefined {
  const { argument } = value;
  const [textValue, variables] = argument.kind === 'list' ? argument.items : [argument];
  return textValue?.kind === 'scalar' ? { text: textValue.source, textValue, variables } : undefined;
}

/** The `${…}` of a `Fn::Sub` that refer to parameters and resources, not to its own variables. */
function subReferences(value: IntrinsicValue): SubReference[] {
  const sub = subArguments(value);
  return parseSub(sub?.text ?? '').filter(
    (part): part is SubReference =>
      part.kind === 'reference' && valueOf(sub?.variables, part.name) === undefined,
  );
}

/** The logical IDs and parameters a value refers to, in order: by `Ref`, `Fn::GetAtt` and `Fn::Sub`, however deep. */
export function referredIds(value: Value | undefined): string[] {
  switch (value?.kind) {
    case undefined:
    case 'scalar':
      return [];
    case 'list':
      return value.items.flatMap(referredIds);
    case 'map':
      return value.entries.flatMap((entry) => referredIds(entry.value));
    case 'intrinsic':
      return [...directlyReferredIds(value), ...referredIds(value.argument)];
  }
}

/** As {@link referredIds}, of a function alone, not of the functions in it. */
export function directlyReferredIds(value: IntrinsicValue): string[] {
  if (value.name === 'Ref') return value.argument.kind === 'scalar' ? [value.argument.source] : [];
  if (value.name === 'Fn::Sub') return subReferences(value).map(({ name }) => name.split('.')[0] ?? name);
  const target = getAttTarget(value);
  return target ? [target.logicalId] : [];
}

/** A value as one short line, as a person would say it: `!Ref Orders`, `!GetAtt Orders.Arn`. */
export function shortForm(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.source;
    case 'list':
      return `[${value.items.map(shortForm).join(', ')}]`;
    case 'map':
      return `{${value.entries.map((entry) => `${entry.key}: ${shortForm(entry.value)}`).join(', ')}}`;
    case 'intrinsic': {
      const target = getAttTarget(value);
      const argument =
        target?.attribute === undefined
          ? shortForm(value.argument)
          : `${target.logicalId}.${target.attribute}`;
      return `!${value.name.replace(/^Fn::/, '')} ${argument}`;
    }
  }
}
