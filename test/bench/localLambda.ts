/**
 * Measures `lambda-workbench start` beside serverless-offline, lambda-local and a bare Runtime API loop, in turns: run
 * `node esbuild.mjs --production` before. `--alone` leaves the peers out, `--rounds N` says how often each is started.
 * Prints a table of Markdown, and fails where a promise is broken.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bareLoop } from './localLambda/bareLoop.ts';
import { anyCredentials, type Contestant } from './localLambda/contestant.ts';
import { lambdaWorkbench } from './localLambda/lambdaWorkbench.ts';
import { peers } from './localLambda/peers.ts';
import { promises } from './localLambda/promises.ts';
import { session, type Figures } from './localLambda/session.ts';
import { medians, table } from './localLambda/table.ts';
import { signedInvoke } from './signedInvoke.ts';

const { values } = parseArgs({
  options: { alone: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});

/** Whether every promise is kept. */
async function benchLocalLambda(folder: string): Promise<boolean> {
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async (event) => event;');
  const [floor, ours] = [bareLoop(folder), lambdaWorkbench(folder)];
  const others = values.alone ? [] : await peers(folder);
  const all = [floor, ours, ...others];
  const figures = new Map<Contestant, Figures[]>(all.map((each) => [each, []]));
  // The first request that the SDK signs takes it longer.
  await signedInvoke(0, anyCredentials, '{}');
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [index, each] of (await session(all)).entries()) [...figures.values()][index]?.push(each);
  console.log(table(figures));
  const [serverlessOffline] = others;
  const broken = promises.filter(
    ({ isKept }) =>
      !isKept(
        medians(figures.get(ours) ?? []),
        medians(figures.get(floor) ?? []),
        serverlessOffline && medians(figures.get(serverlessOffline) ?? []),
      ),
  );
  for (const { text } of broken) console.log(`Promised, and not kept: ${text}.`);
  return broken.length === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-bench-'));
void benchLocalLambda(folder)
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
  })
  .then((isKept) => {
    process.exitCode = isKept ? 0 : 1;
  });
