import type { FunctionResource } from '../template/functionResource.ts';
import { chosenValue, resolveText, type ResolveContext } from '../template/resolve.ts';
import { valueOf, type Value } from '../template/value.ts';

/** A property's value, where conditions leave one. */
export function property(func: FunctionResource, name: string, context: ResolveContext): Value | undefined {
  return chosenValue(func.properties.get(name)?.value, context);
}

/** The text of an entry of a map. */
export function textAt(value: Value | undefined, name: string, context: ResolveContext): string | undefined {
  const inner = chosenValue(valueOf(value, name), context);
  return inner && resolveText(inner, context).text;
}
