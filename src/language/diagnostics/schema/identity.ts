import type { Value } from '../../../template/value.ts';
import { isUnknown } from './fits.ts';

/** Equal for equal values; undefined where a value is not known. */
export function identityOf(values: readonly (Value | undefined)[]): string | undefined {
  const parts = values.map((value) => value && plain(value));
  return parts.includes(undefined) ? undefined : parts.join('\n');
}

function plain(value: Value): string | undefined {
  if (value.kind === 'scalar') return isUnknown(value) ? undefined : JSON.stringify(value.source);
  if (value.kind === 'list') return bracketed(value.items.map(plain));
  if (value.kind === 'map')
    return bracketed(
      value.entries
        .map(({ key, value: inner }) => {
          const text = plain(inner);
          return text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
        })
        .sort(),
    );
  const argument = plain(value.argument);
  return argument === undefined ? undefined : `${value.name}(${argument})`;
}

function bracketed(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
}
