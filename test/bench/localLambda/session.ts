import { openClient, type KeepAliveClient } from '../keepAliveClient.ts';
import { residentMegabytes } from '../residentMegabytes.ts';
import type { Contestant, StartedContestant } from './contestant.ts';

const event = '{"key":"value"}';
/** Until V8 has compiled what every invocation passes: sooner, the compiler would be measured. */
export const warmUps = 6000;
/** Of each connection, so that all environments are there before anything is counted. */
const warmUpsEach = 20;
const timedInvocations = 1000;
const settleMs = 500;
const countedMs = 1500;
const manyInvocations = 10_000;

const concurrencies = [1, 10, 50] as const;

/** What a contestant came to when it was started once. */
export interface Figures {
  readonly 'start → first response, ms': number;
  /** The median. */
  readonly 'warm invoke, ms': number;
  readonly 'requests/s at 1': number;
  readonly 'requests/s at 10': number;
  readonly 'requests/s at 50': number;
  readonly 'memory, MB': number;
  /** What the memory changes by over ten thousand invocations, after twice as many. */
  readonly 'growth, MB': number;
}

export async function session(contestant: Contestant): Promise<Figures> {
  const startMs = performance.now();
  const started = await contestant.start();
  try {
    const client = await openClient(started.port, started.credentials, event);
    await client.invoke();
    const firstResponseMs = performance.now() - startMs;
    await repeat(client, warmUps);
    const times = await repeat(client, timedInvocations);
    client.close();
    const rates: number[] = [];
    for (const concurrency of concurrencies) rates.push(await requestsPerSecond(started, concurrency));
    const [at1 = NaN, at10 = NaN, at50 = NaN] = rates;
    // By then the garbage collector has found how much room it takes.
    await memoryAfterMany(started);
    const memoryMb = await memoryAfterMany(started);
    return {
      'start → first response, ms': firstResponseMs,
      'warm invoke, ms': times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN,
      'requests/s at 1': at1,
      'requests/s at 10': at10,
      'requests/s at 50': at50,
      'memory, MB': memoryMb,
      'growth, MB': (await memoryAfterMany(started)) - memoryMb,
    };
  } finally {
    await started.stop();
  }
}

/** Milliseconds of each. */
async function repeat(client: KeepAliveClient, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await client.invoke();
    times.push(performance.now() - start);
  }
  return times;
}

/** As many connections as `concurrency`, each with a request at all times. */
async function requestsPerSecond(started: StartedContestant, concurrency: number): Promise<number> {
  const clients = await openClients(started, concurrency);
  await Promise.all(clients.map((client) => repeat(client, warmUpsEach)));
  await during(clients, settleMs);
  const count = await during(clients, countedMs);
  for (const client of clients) client.close();
  return (count * 1000) / countedMs;
}

async function during(clients: readonly KeepAliveClient[], limitMs: number): Promise<number> {
  const endMs = performance.now() + limitMs;
  let count = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (; performance.now() < endMs; count++) await client.invoke();
    }),
  );
  return count;
}

async function memoryAfterMany(started: StartedContestant): Promise<number> {
  const clients = await openClients(started, 10);
  await Promise.all(clients.map((client) => repeat(client, manyInvocations / clients.length)));
  for (const client of clients) client.close();
  return residentMegabytes(started.processId) ?? NaN;
}

function openClients({ port, credentials }: StartedContestant, count: number): Promise<KeepAliveClient[]> {
  return Promise.all(Array.from({ length: count }, () => openClient(port, credentials, event)));
}
