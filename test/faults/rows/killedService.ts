import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { openGate } from '../../support/gate.ts';
import { processesCarrying, untilNothingRemains } from '../../support/processes.ts';
import { hourMs, withClock } from '../clock.ts';
import type { Fault } from '../fault.ts';
import { nextProcess, tell } from '../printed.ts';
import type { Stage } from '../stage.ts';

const fault = 'The local Lambda is killed (SIGKILL)';

export const killedService: readonly Fault[] = [
  {
    fault,
    phase: 'while it starts',
    outcome: 'the next start works',
    run: async (stage) => {
      stage.write({ subject: { code: answers } });
      const args = [join(stage.programs, 'cli.js'), 'start', '--template', stage.template];
      const child = spawn(process.execPath, args, {
        env: { ...process.env, ...stage.variables },
        stdio: 'ignore',
      });
      while (!processesCarrying(stage.folder).some(isSupervisor)) assert.equal(child.exitCode, null);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'while a function is in its init phase',
    outcome: 'its caller’s connection ends; the next start works',
    run: async (stage) => {
      const gate = await openGate();
      const cli = await stage.open({ code: `${tell} await fetch('${gate.address}'); ${answers}` });
      const refused = assert.rejects(cli.invoke('subject'));
      await nextProcess(cli);
      await cli.end('SIGKILL');
      await refused;
      gate.open();
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'during an invocation whose function has started a program in a session of its own',
    outcome: 'its caller’s connection ends; the next start works',
    run: async (stage) => {
      const cli = await stage.open({
        code: `
          import { spawn } from 'node:child_process';
          export const handler = async ({ hang }) => {
            if (!hang) return 'answered';
            spawn('sleep', ['1000'], { detached: true });
            ${tell}
            for (;;);
          };`,
      });
      const refused = assert.rejects(cli.invoke('subject', { hang: true }));
      await nextProcess(cli);
      await cli.end('SIGKILL');
      await refused;
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'between two invocations',
    outcome: 'the next start works',
    run: async (stage) => {
      const cli = await stage.open({ code: answers });
      await cli.invoke('subject');
      await cli.end('SIGKILL');
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'while it ends and an extension takes its time',
    outcome: 'the next start works',
    run: async (stage) => {
      const cli = await stage.open({
        code: answers,
        extensions: { slow: 'await register(["SHUTDOWN"]); await next(); print("ending"); for (;;);' },
      });
      await cli.invoke('subject');
      cli.process.kill('SIGTERM');
      await cli.log.matching(/ending$/);
      await cli.end('SIGKILL');
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'after its supervisor was killed and another was started',
    outcome: 'the next start works',
    run: async (stage) => {
      stage.write({ subject: { code: answers }, other: { code: answers } });
      const cli = await stage.start();
      await cli.invoke('subject');
      for (const { processId } of processesCarrying(stage.folder).filter(isSupervisor))
        process.kill(processId, 'SIGKILL');
      await cli.invoke('other');
      await cli.end('SIGKILL');
      await worksAgain(stage);
    },
  },
  {
    fault,
    phase: 'with 20 events that nobody waits for, some at work and some waiting',
    outcome: 'the next start delivers each of them once more and all of them to their end',
    run: async (stage) => {
      const gate = await openGate();
      const cli = await stage.open({ code: countsAtGate(gate.address) });
      await Promise.all(twenty.map((number) => cli.send('subject', { number })));
      await gate.reached;
      await cli.end('SIGKILL');
      assert.equal(stage.keptEvents.length, twenty.length);
      gate.open();
      await deliversAll(stage);
    },
  },
  {
    fault,
    phase: 'while an event that nobody waits for waits for its second attempt',
    outcome: 'the next start tries it again at its time, and not before',
    run: async (stage) => {
      const cli = await stage.open({
        code: `export const handler = async () => { throw new Error('not yet'); };`,
      });
      await cli.send('subject', 'the event');
      await stage.untilKept(/"failures":1/);
      await cli.end('SIGKILL');
      writeFileSync(
        join(stage.codeOf('subject'), 'index.mjs'),
        `export const handler = async (event) => console.log('got ' + event);`,
      );
      const early = await stage.start();
      await early.invoke('subject', 'a call');
      await early.end();
      assert.ok(!early.log.all.some((line) => line.endsWith('got the event')));
      const inTime = await stage.start(withClock({ ahead: hourMs }));
      await inTime.log.matching(/got the event$/);
      await untilNothingRemains(() => stage.keptEvents);
    },
  },
];

const answers = `export const handler = async () => 'answered';`;
const twenty = Array.from({ length: 20 }, (_, index) => index);

const countsAtGate = (address: string): string => `
export const handler = async ({ number }) => {
  await fetch('${address}');
  console.log('done with ' + number + '.');
};`;

/** Nothing is left of what was killed, and a new local Lambda serves the application. */
async function worksAgain(stage: Stage): Promise<void> {
  await stage.untilNothingRemains();
  const again = await stage.start();
  assert.equal((await again.invoke('subject')).payload, 'answered');
}

async function deliversAll(stage: Stage): Promise<void> {
  await stage.untilNothingRemains();
  const again = await stage.start();
  for (const number of twenty) await again.log.matching(new RegExp(`done with ${number}\\.$`));
  await untilNothingRemains(() => stage.keptEvents);
  await again.end();
  const done = again.log.all.flatMap((line) => /done with (\d+)\.$/.exec(line)?.[1] ?? []);
  assert.deepEqual(
    done.map(Number).sort((a, b) => a - b),
    twenty,
  );
}

function isSupervisor({ commandLine }: { readonly commandLine: string }): boolean {
  return commandLine.includes('supervisor.js');
}
