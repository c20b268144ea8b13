import runtimesData from '../../schemas/runtimes.json' with { type: 'json' };
import { closest } from '../shared/closest.ts';

/** A runtime's life, as far as AWS has announced it; ISO 8601 dates. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
export interface RuntimeLifeCycle {
  readonly deprecated?: string;
  /** From then on no function can be created with it. */
  readonly createBlocked?: string;
  /** From then on no function can be updated to it. */
  readonly updateBlocked?: string;
  /** What AWS says to use instead. */
  readonly successor?: string;
}

const runtimes: ReadonlyMap<string, RuntimeLifeCycle> = new Map(Object.entries(runtimesData));

/** Every runtime identifier, deprecated ones too. */
export function runtimeIdentifiers(): Iterable<string> {
  return runtimes.keys();
}

/** Undefined for what is no runtime identifier. */
export function runtimeLifeCycle(runtime: string): RuntimeLifeCycle | undefined {
  return runtimes.get(runtime);
}

export function isKnownRuntime(runtime: string): boolean {
  return runtimes.has(runtime);
}

export function isDeprecatedRuntime(runtime: string, today: Date): boolean {
  return hasCome(runtimes.get(runtime)?.deprecated, today);
}

/** Whether an ISO 8601 date is today or past; false where there is none. */
export function hasCome(date: string | undefined, today: Date): boolean {
  return date !== undefined && new Date(date) <= today;
}

/**
 * The runtime identifier that `runtime` was meant to be, never a deprecated one. Within its family it is the next
 * version: `nodejs21.x` means the next later Node.js, not `nodejs20.x`, which has as many letters in common.
 */
export function closestRuntime(runtime: string, today: Date): string | undefined {
  const alive = [...runtimes.keys()].filter((each) => !isDeprecatedRuntime(each, today));
  const relatives = alive.filter((each) => runtimeFamily(each) === familyMeant(runtime));
  const version = versionOf(runtime);
  const next = relatives.find((each) => {
    const other = versionOf(each);
    return other.length === version.length && compareVersions(other, version) >= 0;
  });
  return next ?? relatives.at(-1) ?? closest(runtime, alive);
}

const families: readonly (readonly [prefix: string, family: string])[] = [
  ['nodejs', 'nodejs'],
  ['python', 'python'],
  ['java', 'java'],
  ['ruby', 'ruby'],
  ['dotnet', 'dotnet'],
  ['go', 'go'],
  ['provided', 'provided'],
];

/** `nodejs` for `nodejs22.x`; undefined where the identifier begins like no runtime. */
export function runtimeFamily(runtime: string): string | undefined {
  return families.find(([prefix]) => runtime.startsWith(prefix))?.[1];
}

/** `nodejs` for `node22` too. */
function familyMeant(runtime: string): string | undefined {
  const letters = /^[a-z]*/.exec(runtime.toLowerCase())?.[0] ?? '';
  if (letters.length < 2) return undefined;
  return families.find(([prefix]) => prefix.startsWith(letters) || letters.startsWith(prefix))?.[1];
}

function versionOf(runtime: string): readonly number[] {
  return (/\d[\d.]*/.exec(runtime)?.[0] ?? '').split('.').filter(Boolean).map(Number);
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
