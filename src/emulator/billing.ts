/** Since August 2025 a cold start pays for its init phase too. Whole milliseconds, rounded up. */
export function billedDurationMs(durationMs: number, initDurationMs: number | undefined): number {
  return Math.ceil(durationMs + (initDurationMs ?? 0));
}
