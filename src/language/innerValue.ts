import { valueOf, type Value } from '../template/value.ts';

/** One step of a path: the item of a list, the value of a key, the argument of a function by its name. */
export function innerValue(value: Value | undefined, segment: string | number): Value | undefined {
  if (typeof segment === 'number') return value?.kind === 'list' ? value.items[segment] : undefined;
  if (value?.kind === 'intrinsic') return value.name === segment ? value.argument : undefined;
  return valueOf(value, segment);
}
