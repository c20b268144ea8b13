import { withKey } from '../edit.ts';
import type { Change } from '../kind.ts';

/** Swaps two letters of a key, from its middle on those that differ. */
export const misspelt: Change = (place, base) => {
  const { key } = place;
  let at = Math.max(1, key.length >> 1);
  while (at > 0 && key[at] === key[at - 1]) at--;
  return withKey(
    place,
    `${key.slice(0, at - 1)}${key.charAt(at)}${key.charAt(at - 1)}${key.slice(at + 1)}`,
    base,
  );
};
