import { getAttTarget, subArguments } from '../template/intrinsics.ts';
import { contentSpan } from '../template/intrinsics.ts';
import { parseSub } from '../template/sub.ts';
import type { Template } from '../template/template.ts';
import { entryOf, valueOf, type IntrinsicValue, type Span, type Value } from '../template/value.ts';

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

function intrinsicReferences(value: IntrinsicValue, text: string): Reference[] {
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

function named(kind: Reference['kind'], value: Value | undefined): Reference[] {
  return value?.kind === 'scalar' && value.source !== ''
    ? [{ kind, name: value.source, span: contentSpan(value) }]
    : [];
}

function subReferences(value: IntrinsicValue, text: string): Reference[] {
  const sub = subArguments(value);
  if (!sub) return [];
  const references = parseSub(sub.text).filter((part) => part.kind === 'reference');
  const { start, end } = sub.textValue;
  // In the text a string may be folded, indented or escaped: its references are there in the same order.
  const written = [...text.slice(start, end).matchAll(/\$\{(?!!)\s*([^{}]*?)\s*\}/dg)];
  return references.flatMap(({ name }, index): Reference[] => {
    if (name === '' || valueOf(sub.variables, name)) return [];
    const place = written.length === references.length ? written[index]?.indices?.[1] : undefined;
    const [from, to] = place ?? [0, end - start];
    const dot = name.indexOf('.');
    return dot < 0
      ? [{ kind: 'ref', name, span: { start: start + from, end: start + to } }]
      : [
          {
            kind: 'getAtt',
            name: name.slice(0, dot),
            span: { start: start + from, end: place ? start + from + dot : end },
          },
        ];
  });
}
