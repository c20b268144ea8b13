import type { Problem } from './template.ts';
import type { MapEntry } from './value.ts';

/** One problem for each key that stands in the same map a second time. */
export function duplicateKeys(entries: readonly MapEntry[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, keySpan }): Problem[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `\`${key}\` is here twice. Each key may stand in a map once.`;
    return [{ span: keySpan, code: 'duplicate-key', severity: 'error', message }];
  });
}
