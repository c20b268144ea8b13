import type { Json } from '../shared/json.ts';
import type { Deployment } from './resourceIdentity.ts';
import { Resolution } from './resolution.ts';
import type { Resource, Template } from './template.ts';
import type { Span, Value } from './value.ts';

/** All that values depend on beyond the text they stand in. */
export interface ResolveContext extends Deployment {
  readonly template: Template;
  /** Values for the template's parameters; they win over defaults. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Something whose value only AWS knows, or nobody. */
export interface Unresolved {
  readonly span: Span;
  /** As a person would say it: `!ImportValue network-VpcId`. */
  readonly what: string;
  /** A clause: “it is exported by another stack”. */
  readonly why: string;
}

export interface Resolved {
  /** Undefined where the value is `AWS::NoValue`. What is unresolved has its short form in its place. */
  readonly json: Json | undefined;
  readonly unresolved: readonly Unresolved[];
}

/** Computes a value as deploying would; never throws, and ends on circles too. */
export function resolveValue(value: Value, context: ResolveContext): Resolved {
  const resolution = new Resolution(context);
  const json = resolution.resolve(value);
  return { json, unresolved: resolution.unresolved };
}

/** As {@link resolveValue}, as text: a number or boolean as it is written; lists and maps as JSON. */
export function resolveText(
  value: Value,
  context: ResolveContext,
): { readonly text: string | undefined; readonly unresolved: readonly Unresolved[] } {
  const resolution = new Resolution(context);
  const text = resolution.text(value);
  return { text, unresolved: resolution.unresolved };
}

/** What is left of a value when each `Fn::If` at its top is decided; undefined where that is nothing. */
export function chosenValue(value: Value | undefined, context: ResolveContext): Value | undefined {
  return value?.kind === 'intrinsic' ? new Resolution(context).chosen(value) : value;
}

/** Whether a condition of the template holds; undefined where that cannot be known. */
export function conditionHolds(name: string, context: ResolveContext): boolean | undefined {
  return new Resolution(context).condition(name);
}

/** The name AWS would know a resource by: the property that names it, else `<stack>-<logical ID>`. */
export function physicalName(resource: Resource, context: ResolveContext): string {
  return new Resolution(context).physicalName(resource);
}

/** What `!Ref` of a resource gives. */
export function referenceTo(logicalId: string, context: ResolveContext): string {
  const span = { start: 0, end: 0 };
  const argument = { kind: 'scalar', value: logicalId, source: logicalId, ...span } as const;
  const resolution = new Resolution(context);
  return resolution.text({ kind: 'intrinsic', name: 'Ref', nameSpan: span, argument, ...span }) ?? '';
}
