/** Since August 2025 a cold start pays for its init phase too. Whole milliseconds, rounded up. */
export function billedDurationMs(durationMs: number, initDurationMs: number | undefined): number {
  return Math.ceil(durationMs + (initDurationMs ?? 0));
}

/** What a function does once it was restored from a snapshot is paid for, as milliseconds of their own. */
export function billedRestoreDurationMs(restoreDurationMs: number | undefined): number {
  return Math.ceil(restoreDurationMs ?? 0);
}
