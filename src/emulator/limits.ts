/** Lambda's quotas. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */

export const maxRequestBytes = 6 * 1024 * 1024;
export const maxAsynchronousRequestBytes = 1024 * 1024;
/** What a runtime may answer: six megabytes and a little for the envelope. */
export const maxResponseBytes = 6 * 1024 * 1024 + 100;
/** What a runtime may stream. */
export const maxStreamedBytes = 200 * 1024 * 1024;
export const maxEnvironmentBytes = 4096;
export const defaultEphemeralStorageMb = 512;
export const initTimeoutMs = 10_000;
/** The least that an init phase may take which nobody waits for. */
export const provisionedInitTimeoutMs = 130_000;
/** What an account must keep for functions without a reservation. */
export const minUnreservedConcurrency = 100;
/** Of the init phase before a snapshot, where the function's own timeout is not longer. */
export const snapshotTimeoutMs = 130_000;
/** Of what a function does once it was restored from its snapshot. */
export const restoreTimeoutMs = 10_000;
/** The last part of the log that an Invoke with `LogType=Tail` answers. */
export const logTailBytes = 4096;
