import type { Placed } from '../../placedValues.ts';
import type { IntrinsicValue, Span, Value } from '../../../template/value.ts';
import { written } from '../written.ts';
import { inWords, valueKind, type ValueKind } from '../valueKind.ts';
import type { Finding, RuleContext } from '../rule.ts';

/** The places where one of the functions is called. */
export function functionCalls(
  { values }: RuleContext,
  ...names: readonly string[]
): Placed<IntrinsicValue>[] {
  return names.flatMap((name) => values.calls.get(name) ?? []);
}

/** As people write it: `!Sub`, `Fn::Length`. */
export function shortName(name: string): string {
  return name === 'Ref' || name === 'Condition' ? `!${name}` : `!${name.replace(/^Fn::/, '')}`;
}

/** The arguments of a function that takes a list of them; nothing where they are another number, with what to say. */
export function listArguments(
  { name, nameSpan, argument }: IntrinsicValue,
  [least, most]: readonly [least: number, most: number],
  form: string,
): { readonly items: readonly Value[] } | { readonly finding: Finding } {
  const message = `\`${shortName(name)}\` takes ${form}.`;
  if (argument.kind !== 'list') return { finding: { span: written(argument, nameSpan), message } };
  const { items } = argument;
  if (items.length >= least && items.length <= most) return { items };
  const span = written(argument, nameSpan);
  return {
    finding: { span, message: `${message} ${items.length === 1 ? 'Here is' : 'Here are'} ${items.length}.` },
  };
}

/** Nothing where the value is of that kind, or may be. */
export function* notOfKind(
  value: Value | undefined,
  kind: ValueKind,
  what: string,
  { template }: RuleContext,
  fallback: Span,
): Iterable<Finding> {
  if (!value) return;
  const actual = value.kind === 'scalar' && value.value === null ? undefined : valueKind(value, template);
  if (actual === 'unknown' || actual === kind) return;
  const found = actual === undefined ? 'there is none' : `this is ${inWords(actual)}`;
  yield { span: written(value, fallback), message: `${what} is ${inWords(kind)}; ${found}.` };
}
