import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { openClient } from './keepAliveClient.ts';
import type { KeepAliveClient } from './keepAliveClient.ts';
import { warmUps } from './localLambda/session.ts';
import type { Credentials } from './signedInvoke.ts';

const maxMedianMs = 0.3;
const maxOverBare = 1.2;
const rounds = 20;
/** The bare loop does not ask for any; its requests are as long all the same. */
const anyCredentials: Credentials = { accessKeyId: 'AKIA0000000000000000', secretAccessKey: 'any' };
const invocationsPerRound = 300;

interface Host {
  readonly client: KeepAliveClient;
  stop(): void;
}

/** A warm invoke through the Lambda API against a bare loop over the same hops, in turns. Answers whether both limits hold. */
export async function benchWarmInvoke(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-bench-'));
  const bare = await start([bundle(here('bareLoop.ts'), folder), here('bareRuntime.mjs')]);
  const supervisor = bundle(here('../../src/emulator/supervisor/main.ts'), folder);
  const runtimes = here('../../src/emulator/runtimes');
  const emulator = await start([bundle(here('emulatorHost.ts'), folder), runtimes, supervisor, folder]);
  const times = { bare: [] as number[], emulator: [] as number[] };
  try {
    await measure(bare.client, warmUps);
    await measure(emulator.client, warmUps);
    for (let round = 0; round < rounds; round++) {
      times.bare.push(...(await measure(bare.client, invocationsPerRound)));
      times.emulator.push(...(await measure(emulator.client, invocationsPerRound)));
    }
  } finally {
    bare.stop();
    emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const ratio = quantile(times.emulator, 0.5) / quantile(times.bare, 0.5);
  console.table({ 'bare loop': row(times.bare), emulator: row(times.emulator) });
  console.log(`A warm invoke takes ${ratio.toFixed(2)} times what a bare Runtime API loop takes.`);
  console.log(`Promised: at most ${maxMedianMs} ms at the median, and at most ${maxOverBare} times.`);
  return ratio <= maxOverBare && quantile(times.emulator, 0.5) <= maxMedianMs;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function start(commandLine: readonly string[]): Promise<Host> {
  const child = spawn(process.execPath, commandLine, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await new Promise<[string]>((resolve) => {
    lines.once('line', (text) => {
      resolve([text]);
    });
  });
  const { port, credentials = anyCredentials } = JSON.parse(line) as {
    readonly port: number;
    readonly credentials?: Credentials;
  };
  const client = await openClient(port, credentials, '{"key":"value"}');
  return {
    client,
    stop: () => {
      client.close();
      child.stdin.end();
      setTimeout(() => child.kill(), 2000).unref();
    },
  };
}

async function measure(client: KeepAliveClient, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await client.invoke();
    times.push(performance.now() - start);
  }
  return times;
}

function row(times: readonly number[]): Record<string, string> {
  return {
    'median ms': quantile(times, 0.5).toFixed(3),
    'p95 ms': quantile(times, 0.95).toFixed(3),
    'p99 ms': quantile(times, 0.99).toFixed(3),
    invocations: String(times.length),
  };
}

function quantile(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? NaN;
}
