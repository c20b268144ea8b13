import { valueOf, type Value } from '../template/value.ts';
import type { Path } from './cursor/cursor.ts';

/** One step of a path: the item of a list, the value of a key, the argument of a function by its name. */
export function innerValue(value: Value | undefined, segment: string | number): Value | undefined {
  if (typeof segment === 'number') return value?.kind === 'list' ? value.items[segment] : undefined;
  if (value?.kind === 'intrinsic') return value.name === segment ? value.argument : undefined;
  return valueOf(value, segment);
}

export function valueAt(root: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>(innerValue, root);
}
