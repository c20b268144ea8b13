import { setFlagsFromString } from 'node:v8';

/**
 * Whether V8's young generation stays as large as it is. What lives long is small here and what passes is much: one that
 * grew on would double a process's memory or more. While it is limited V8 refuses code that was compiled while it was
 * not, Node.js's own too, and the other way round: limit it when all is loaded.
 */
export function limitYoungGeneration(isLimited: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${isLimited ? 1 : 2}`);
}

/** For a process that lives long: V8 would keep some 40 MB more at the ready than its work gains from. */
export function keepSmall(): void {
  setFlagsFromString('--optimize-for-size');
  limitYoungGeneration(true);
}
