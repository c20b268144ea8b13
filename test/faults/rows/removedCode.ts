import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { RunningCli, SdkAnswer } from '../../support/cli.ts';
import { openGate } from '../../support/gate.ts';
import { hourMs, withClock } from '../clock.ts';
import type { Fault } from '../fault.ts';
import type { Stage } from '../stage.ts';

const fault = 'The folder with the code is removed';
const answers = `export const handler = async () => 'answered';`;
const notFound = { name: 'InvalidRuntimeException', message: /^The code (folder )?of subject\b/ };

export const removedCode: readonly Fault[] = [
  {
    fault,
    phase: 'before the init phase',
    outcome: 'the caller is told which folder is missing; the next is answered once it is back',
    run: async (stage) => {
      const cli = await stage.open({ code: answers });
      const putBack = remove(stage);
      await assert.rejects(cli.invoke('subject'), notFound);
      putBack();
      assert.equal((await cli.invoke('subject')).payload, 'answered');
    },
  },
  {
    fault,
    phase: 'during an invocation',
    outcome: 'the invocation is answered, a later one is told what is missing',
    run: async (stage) => {
      const gate = await openGate();
      const code = `export const handler = async () => { await fetch('${gate.address}'); return 'answered'; };`;
      const cli = await stage.open({ code });
      const answer = cli.invoke('subject');
      await gate.reached;
      remove(stage);
      gate.open();
      assert.equal((await answer).payload, 'answered');
      await untilAnswer(cli, (error) => error instanceof Error && notFound.message.test(error.message));
    },
  },
  {
    fault,
    phase: 'between two invocations',
    outcome: 'the caller is told which folder is missing; the next is answered once it is back',
    run: async (stage) => {
      const cli = await stage.open({ code: answers });
      await cli.invoke('subject');
      const putBack = remove(stage);
      await untilAnswer(cli, (error) => error instanceof Error && notFound.message.test(error.message));
      putBack();
      await untilAnswer(cli, (answer) => !(answer instanceof Error) && answer.payload === 'answered');
    },
  },
  {
    fault,
    phase: 'before an event is delivered that nobody waits for',
    outcome: 'the event is kept and tried again at its time',
    run: async (stage) => {
      const cli = await stage.open({
        code: `export const handler = async (event) => console.log('got ' + event);`,
      });
      await cli.invoke('subject', 'a call');
      const putBack = remove(stage);
      await untilAnswer(cli, (error) => error instanceof Error && notFound.message.test(error.message));
      await cli.send('subject', 'the event');
      await stage.untilKept(/"failures":1/);
      putBack();
      await cli.end();
      const later = await stage.start(withClock({ ahead: hourMs }));
      await later.log.matching(/got the event$/);
    },
  },
];

/** Answers what puts it back. */
function remove(stage: Stage): () => void {
  const folder = stage.codeOf('subject');
  renameSync(folder, `${folder}-away`);
  return () => {
    renameSync(`${folder}-away`, folder);
  };
}

/** Files are watched, so that what happens to them is known a moment later. */
async function untilAnswer(cli: RunningCli, isIt: (answer: SdkAnswer | Error) => boolean): Promise<void> {
  while (!isIt(await cli.invoke('subject').catch((error: unknown) => error as Error))) await delay(20);
}
