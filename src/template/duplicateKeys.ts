import type { Problem } from './template.ts';
import type { MapEntry } from './value.ts';

/** One problem for each key that stands in the same map a second time. */
export function duplicateKeys(entries: readonly MapEntry[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { key, keySpan } of entries) {
    const message = `\`${key}\` is here twice. Each key may stand in a map once.`;
    if (seen.has(key)) problems.push({ span: keySpan, code: 'duplicate-key', severity: 'error', message });
    seen.add(key);
  }
  return problems;
}
