/** `1 to 10`, `at least 1`, `at most 10`. */
export function rangeOf(least: number | string | undefined, most: number | string | undefined): string {
  if (most === undefined) return `at least ${least ?? 0}`;
  if (least === undefined) return `at most ${most}`;
  return least === most ? `${least}` : `${least} to ${most}`;
}
