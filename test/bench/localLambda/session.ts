import { openClient, type KeepAliveClient } from '../keepAliveClient.ts';
import { residentMegabytes } from '../residentMegabytes.ts';
import type { Contestant, StartedContestant } from './contestant.ts';
import { median } from '../median.ts';

const event = '{"key":"value"}';
/** Until V8 has compiled what every invocation passes: sooner, the compiler would be measured. */
export const warmUps = 6000;
/** The same for all environments together, each of which has a V8 of its own. */
const warmUpMs = 15_000;
/** How often contestants take turns at being asked, and for how long: a machine is not as quick at all times. */
const turns = 10;
const timedInvocations = 100;
const countedMs = 600;
const manyInvocations = 10_000;

const concurrencies = [1, 10, 50] as const;

/** What a contestant came to when it was started once. */
export interface Figures {
  readonly 'start → first response, ms': number;
  /** The median. */
  readonly 'warm invoke, ms': number;
  /** Of each the median of all turns. */
  readonly 'requests/s at 1': number;
  readonly 'requests/s at 10': number;
  readonly 'requests/s at 50': number;
  readonly 'memory, MB': number;
  /** What the memory changes by over ten thousand invocations, after twice as many. */
  readonly 'growth, MB': number;
}

/** A contestant that runs, and what was measured of it. */
interface Running {
  readonly started: StartedContestant;
  readonly firstResponseMs: number;
  readonly times: number[];
  /** By concurrency. */
  readonly rates: ReadonlyMap<number, number[]>;
}

/** Starts all contestants, asks them in turns and stops them; in the order of the contestants. */
export async function session(contestants: readonly Contestant[]): Promise<Figures[]> {
  const all: Running[] = [];
  try {
    for (const contestant of contestants) all.push(await run(contestant));
    for (const each of all) await warmUp(each);
    for (let turn = 0; turn < turns; turn++)
      for (const each of all) each.times.push(...(await repeat(each, 1, timedInvocations)));
    for (let turn = 0; turn < turns; turn++)
      for (const concurrency of concurrencies)
        for (const each of all)
          each.rates.get(concurrency)?.push(await requestsPerSecond(each, concurrency, countedMs));
    const figures: Figures[] = [];
    for (const each of all) figures.push(await figuresOf(each));
    return figures;
  } finally {
    for (const { started } of all) await started.stop();
  }
}

async function run(contestant: Contestant): Promise<Running> {
  const startMs = performance.now();
  const started = await contestant.start();
  await asked(started, 1, async ([client]) => client?.invoke());
  const firstResponseMs = performance.now() - startMs;
  const rates = new Map(concurrencies.map((concurrency) => [concurrency, []]));
  return { started, firstResponseMs, times: [], rates };
}

async function warmUp(running: Running): Promise<void> {
  await repeat(running, 1, warmUps);
  await requestsPerSecond(running, Math.max(...concurrencies), warmUpMs);
}

async function figuresOf(running: Running): Promise<Figures> {
  const { started, firstResponseMs, times, rates } = running;
  const memoryAfterMany = async (): Promise<number> => {
    await repeat(running, 10, manyInvocations / 10);
    return residentMegabytes(started.processId) ?? NaN;
  };
  const rateAt = (concurrency: number): number => median(rates.get(concurrency) ?? []);
  // By then the garbage collector has found how much room it takes.
  await memoryAfterMany();
  const memoryMb = await memoryAfterMany();
  return {
    'start → first response, ms': firstResponseMs,
    'warm invoke, ms': median(times),
    'requests/s at 1': rateAt(1),
    'requests/s at 10': rateAt(10),
    'requests/s at 50': rateAt(50),
    'memory, MB': memoryMb,
    'growth, MB': (await memoryAfterMany()) - memoryMb,
  };
}

/** Over each connection so many invocations, one after the other; the milliseconds of each. */
function repeat({ started }: Running, connections: number, count: number): Promise<number[]> {
  return asked(started, connections, async (clients) => {
    const times: number[] = [];
    await Promise.all(
      clients.map(async (client) => {
        for (let index = 0; index < count; index++) {
          const start = performance.now();
          await client.invoke();
          times.push(performance.now() - start);
        }
      }),
    );
    return times;
  });
}

/** As many connections as `concurrency`, each with a request at all times. */
function requestsPerSecond({ started }: Running, concurrency: number, limitMs: number): Promise<number> {
  return asked(started, concurrency, async (clients) => {
    const endMs = performance.now() + limitMs;
    let count = 0;
    await Promise.all(
      clients.map(async (client) => {
        for (; performance.now() < endMs; count++) await client.invoke();
      }),
    );
    return (count * 1000) / limitMs;
  });
}

/** Over connections of its own: some servers close those that nobody uses for a while. */
async function asked<T>(
  { port, credentials }: StartedContestant,
  connections: number,
  ask: (clients: readonly KeepAliveClient[]) => Promise<T>,
): Promise<T> {
  const opening = Array.from({ length: connections }, () => openClient(port, credentials, event));
  const clients = await Promise.all(opening);
  try {
    return await ask(clients);
  } finally {
    for (const client of clients) client.close();
  }
}
