const firstThrottleDelayMs = 1000;
const maxThrottleDelayMs = 5 * 60 * 1000;
const errorDelaysMs: readonly number[] = [60_000, 120_000];

/** How long Lambda waits after the given number of attempts that failed. */
export function errorDelayMs(failures: number): number {
  return errorDelaysMs[Math.min(failures, errorDelaysMs.length) - 1] ?? 0;
}

/** How long it waits after an event was throttled the given number of times: from a second up to five minutes. */
export function throttleDelayMs(throttles: number): number {
  return Math.min(firstThrottleDelayMs * 2 ** (throttles - 1), maxThrottleDelayMs);
}
