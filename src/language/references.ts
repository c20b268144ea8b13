import { contentSpan, getAttTarget } from '../template/intrinsics.ts';
import type { Template } from '../template/template.ts';
import { entryOf, valueOf, type IntrinsicValue, type Span, type Value } from '../template/value.ts';
import { subPlaces } from './subPlaces.ts';

/** A place of a template that names a parameter, a resource or a condition. */
export interface Reference {
  readonly kind: 'ref' | 'getAtt' | 'dependsOn' | 'condition';
  /** As it is written, in `!Sub` too: `Orders`, `Api.Stage`; of `getAtt` only the logical ID. */
  readonly name: string;
  readonly span: Span;
}

/** All references, in no particular order; none inside what a macro or `Fn::ForEach` makes something else of. */
export function referencesOf(template: Template): Reference[] {
  const found: Reference[] = [];
  // What an alias repeats is one value in several places.
  const seen = new Set<Value>();
  const walk = (value: Value): void => {
    if (value.kind === 'scalar' || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') value.items.forEach(walk);
    else if (value.kind === 'map') {
      for (const { key, value: inner } of value.entries) if (!isMade(key)) walk(inner);
    } else if (!isMade(value.name)) {
      found.push(...intrinsicReferences(value, template.text));
      walk(value.argument);
    }
  };
  for (const section of ['Globals', 'Conditions', 'Resources', 'Outputs', 'Hooks']) {
    const value = valueOf(template.root, section);
    if (value) walk(value);
  }
  return [...found, ...attributeReferences(template)];
}

function isMade(name: string): boolean {
  return name === 'Fn::Transform' || name.startsWith('Fn::ForEach');
}

/** What an intrinsic function itself refers to, without its arguments. */
export function intrinsicReferences(value: IntrinsicValue, text: string): Reference[] {
  const { name, argument } = value;
  if (name === 'Ref') return named('ref', argument);
  if (name === 'Condition') return named('condition', argument);
  if (name === 'Fn::If') return argument.kind === 'list' ? named('condition', argument.items[0]) : [];
  if (name === 'Fn::Sub') return subReferences(value, text);
  const target = getAttTarget(value);
  return target ? [{ kind: 'getAtt', name: target.logicalId, span: target.logicalIdSpan }] : [];
}

/** `DependsOn` and `Condition` of resources, `Condition` of outputs. */
function attributeReferences({ resources, outputs }: Template): Reference[] {
  return [
    ...resources.flatMap(({ body }) => {
      const dependsOn = valueOf(body, 'DependsOn');
      const items = dependsOn?.kind === 'list' ? dependsOn.items : [dependsOn];
      return items.flatMap((item) => named('dependsOn', item));
    }),
    ...[...resources.map(({ body }) => body), ...outputs.map(({ value }) => value)].flatMap((body) =>
      named('condition', entryOf(body, 'Condition')?.value),
    ),
  ];
}

/** The reference that a value is where its place calls for a name. */
export function named(kind: Reference['kind'], value: Value | undefined): Reference[] {
  return value?.kind === 'scalar' && value.source !== ''
    ? [{ kind, name: value.source, span: contentSpan(value) }]
    : [];
}

function subReferences(value: IntrinsicValue, text: string): Reference[] {
  return subPlaces(value, text).flatMap(({ name, span, isExact, variable }): Reference[] => {
    if (variable) return [];
    const dot = name.indexOf('.');
    if (dot < 0) return [{ kind: 'ref', name, span }];
    const idSpan = isExact ? { start: span.start, end: span.start + dot } : span;
    return [{ kind: 'getAtt', name: name.slice(0, dot), span: idSpan }];
  });
}
