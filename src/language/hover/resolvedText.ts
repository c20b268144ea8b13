import { shownParameters } from '../../template/parameter.ts';
import { resolveText, type ResolveContext } from '../../template/resolve.ts';
import type { Value } from '../../template/value.ts';
import { code } from './markdown.ts';

/** What a value comes to, and why where nobody knows all of it; undefined where that is nothing new. */
export function resolvedText(value: Value, context: ResolveContext): string | undefined {
  if (value.kind === 'scalar') return undefined;
  const parameters = shownParameters(context.template.parameters, context.parameters);
  const { text, unresolved } = resolveText(value, { ...context, parameters });
  if (text === undefined) return '= nothing: `AWS::NoValue`';
  const unknown = unresolved.map(({ what, why }) => `${code(what)}: ${why}`);
  if (unknown.length > 0 && unknown.length === 1 && unresolved[0]?.what === text)
    return `Not known here: ${unresolved[0].why}.`;
  const value_ = text === '' ? 'an empty text' : code(text);
  return unknown.length === 0 ? `= ${value_}` : `= ${value_}\n\nNot known here: ${unknown.join('; ')}.`;
}
